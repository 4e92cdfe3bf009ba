// SPDX-License-Identifier: GPL-3.0-or-later
#include "namingfields.h"

#include <algorithm>
#include <iterator>

namespace sluice {

namespace {

// From the official definition's request of each service; all others name a schema.
constexpr QStringView withTable[] = {u"adroll",
                                     u"akamai",
                                     u"akeneo",
                                     u"algolia",
                                     u"amazon_dsp",
                                     u"assembled",
                                     u"aws_cost_report",
                                     u"brave_ads",
                                     u"buzzsprout",
                                     u"canvas_data_2_by_instructure",
                                     u"chargebee_product_catalog_2",
                                     u"chargedesk",
                                     u"cloudflare_analytics",
                                     u"clubspeed",
                                     u"criteo_retail_media",
                                     u"destini",
                                     u"double_click_campaign_manager",
                                     u"double_click_publishers",
                                     u"dropbox_sign",
                                     u"duoplane",
                                     u"eventsforce",
                                     u"everflow",
                                     u"forj_community",
                                     u"freshdesk_contact_center",
                                     u"freshsuccess",
                                     u"google_classroom",
                                     u"google_display_and_video_360",
                                     u"google_sheets",
                                     u"grin",
                                     u"happyfox",
                                     u"jama_software",
                                     u"jibble",
                                     u"justcall",
                                     u"kinesis",
                                     u"learnupon",
                                     u"livechat_partner",
                                     u"looker_source",
                                     u"mixmax",
                                     u"mixpanel",
                                     u"navan",
                                     u"open_data_dc",
                                     u"paddle",
                                     u"referralhero",
                                     u"reviewsai",
                                     u"revops",
                                     u"rollbar",
                                     u"safebase",
                                     u"shiphero",
                                     u"sistrix",
                                     u"slack",
                                     u"sugarcrm",
                                     u"teamtailor",
                                     u"tive",
                                     u"webhooks",
                                     u"wherefour",
                                     u"wordpress",
                                     u"workleap_officevibe"};
constexpr QStringView withPrefix[] = {u"airtable",
                                      u"aurora",
                                      u"aurora_postgres",
                                      u"azure_cosmos_for_mongo",
                                      u"azure_postgres",
                                      u"azure_sql_db",
                                      u"azure_sql_managed_db",
                                      u"bigquery_db",
                                      u"cockroachdb",
                                      u"cosmos",
                                      u"databricks_db",
                                      u"db2i_hva",
                                      u"db2i_sap_hva",
                                      u"db2luw",
                                      u"db2z",
                                      u"documentdb",
                                      u"epic_clarity",
                                      u"google_cloud_mysql",
                                      u"google_cloud_postgresql",
                                      u"google_cloud_sqlserver",
                                      u"heroku_postgres",
                                      u"magento_mysql",
                                      u"magento_mysql_rds",
                                      u"maria",
                                      u"maria_azure",
                                      u"maria_rds",
                                      u"mongo",
                                      u"mongo_sharded",
                                      u"mysql",
                                      u"mysql_azure",
                                      u"mysql_rds",
                                      u"oracle",
                                      u"oracle_business_intelligence_publisher",
                                      u"oracle_ebs",
                                      u"oracle_fusion_cloud_apps_crm",
                                      u"oracle_fusion_cloud_apps_fscm",
                                      u"oracle_fusion_cloud_apps_hcm",
                                      u"oracle_hva",
                                      u"oracle_rac",
                                      u"oracle_rds",
                                      u"oracle_sap_hva",
                                      u"postgres",
                                      u"postgres_rds",
                                      u"sap_hana_db",
                                      u"snowflake_db",
                                      u"sql_server",
                                      u"sql_server_hva",
                                      u"sql_server_rds",
                                      u"sql_server_sap_ecc_hva"};
constexpr QStringView withTableGroup[] = {u"azure_blob_storage",
                                          u"box",
                                          u"dropbox",
                                          u"email",
                                          u"ftp",
                                          u"gcs",
                                          u"google_drive",
                                          u"guidewire_cloud_data_access",
                                          u"s3",
                                          u"s3_compatible_storage",
                                          u"sftp",
                                          u"share_point",
                                          u"workday"};

template<size_t N>
bool contains(const QStringView (&sorted)[N], QStringView service)
{
    return std::binary_search(std::begin(sorted), std::end(sorted), service);
}

} // namespace

QStringList namingFields(const ServiceId &service)
{
    const QString &id = service.text();
    if (contains(withPrefix, id))
        return {QStringLiteral("schema_prefix")};
    if (contains(withTable, id))
        return {QStringLiteral("schema"), QStringLiteral("table")};
    if (contains(withTableGroup, id))
        return {QStringLiteral("schema"), QStringLiteral("table_group_name")};
    return {QStringLiteral("schema")};
}

NameDoubt doubtOf(QStringView name)
{
    constexpr qsizetype longest = 63;
    const auto isUpper = [](QChar c) {
        return c >= u'A' && c <= u'Z';
    };
    const auto isDigit = [](QChar c) {
        return c >= u'0' && c <= u'9';
    };
    const auto isPlain = [&](QChar c) {
        return (c >= u'a' && c <= u'z') || isUpper(c) || isDigit(c) || c == u'_';
    };
    if (!std::ranges::all_of(name, isPlain))
        return NameDoubt::Characters;
    if (!name.isEmpty() && isDigit(name.front()))
        return NameDoubt::Start;
    if (std::ranges::any_of(name, isUpper))
        return NameDoubt::UpperCase;
    return name.size() > longest ? NameDoubt::Length : NameDoubt::None;
}

} // namespace sluice
