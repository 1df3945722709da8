/** What the database refuses by name, as a sentence and the place in a cluster document that it is about. */
export const refusals: Record<string, { path: string; message: string }> = {
  Cluster_areas_positive: {
    path: "values",
    message: "Areas must not be negative, and the total area must be more than zero.",
  },
  Cluster_total_at_most_75: {
    path: "values.totalAreaHa",
    message: "A cluster has at most 75 ha (Decree 32/2024).",
  },
  Cluster_industrial_within_total: {
    path: "values.industrialAreaHa",
    message: "The industrial land is more than the total area.",
  },
  Cluster_let_within_industrial: {
    path: "values.leasedAreaHa",
    message: "The leased and the available land together are more than the land there is.",
  },
  Cluster_percentages: { path: "values", message: "A percentage must be from 0 to 100." },
  Cluster_plots_ordered: {
    path: "values.plotMaxM2",
    message: "The largest plot is smaller than the smallest.",
  },
  Cluster_spare_within_capacity: {
    path: "values.powerSpareMva",
    message: "Spare power or water is more than the capacity.",
  },
  Cluster_wage_region: {
    path: "values.minWageRegion",
    message: "The minimum-wage region must be 1 to 4.",
  },
  Cluster_point_whole: {
    path: "point",
    message: "The point needs both coordinates, and must lie in Việt Nam.",
  },
  Cluster_code_form: {
    path: "code",
    message: "The code must be capitals and digits joined by hyphens.",
  },
  Cluster_removed_has_status: {
    path: "removedOn",
    message: "Only a removed cluster has a day of removal.",
  },
  ClusterText_published_is_named: {
    path: "texts",
    message: "A published text needs a name and a slug.",
  },
  ClusterText_slug_form: {
    path: "texts",
    message: "A slug must be lower-case words joined by hyphens.",
  },
  ClusterText_slug_is_free: {
    path: "texts",
    message: "This slug once led to another cluster and still does.",
  },
  ClusterText_locale_slug_key: {
    path: "texts",
    message: "This slug is already used by another cluster.",
  },
  ArticleText_published_is_whole: {
    path: "texts",
    message: "A published article needs a title, a slug, a summary, a text and its dates.",
  },
  ArticleText_slug_form: {
    path: "texts",
    message: "A slug must be lower-case words joined by hyphens.",
  },
  ArticleText_slug_is_free: {
    path: "texts",
    message: "This slug once led to another article and still does.",
  },
  ArticleText_locale_slug_key: {
    path: "texts",
    message: "This slug is already used by another article.",
  },
  Office_point_whole: {
    path: "point",
    message: "The place of an office needs both coordinates, and must lie in Việt Nam.",
  },
  Lot_within_cluster: {
    path: "lots",
    message: "The lots sum to more than the land of the cluster.",
  },
  Lot_area_positive: { path: "lots", message: "The area of a lot must be more than zero." },
  Lot_rent_whole: { path: "lots", message: "A lot's rent needs an amount, a currency and a unit." },
  Lot_clusterId_code_key: { path: "lots", message: "Two lots have the same code." },
  Building_area_positive: {
    path: "buildings",
    message: "The area of a building must be more than zero.",
  },
  ClusterPrice_period: { path: "prices", message: "A price ends before it begins." },
  ClusterPrice_amount: { path: "prices", message: "A price must not be negative." },
  ClusterPrice_currency: {
    path: "prices",
    message: "A price needs a currency, and a percentage has none.",
  },
  ClusterPrice_term: {
    path: "prices",
    message: "A price over the whole term needs the years of that term.",
  },
  AdministrativeUnit_period: { path: "validTo", message: "A unit must end after it begins." },
  AdministrativeUnit_code_once_at_a_time: {
    path: "code",
    message: "Another unit of this level has this code at the same time.",
  },
  OfficeAssignment_period: { path: "validTo", message: "An assignment must end after it begins." },
  OfficeAssignment_one_subject: {
    path: "unitId",
    message: "An assignment is for a unit or for a cluster, not for both.",
  },
  OfficeAssignment_unit_once_at_a_time: {
    path: "unitId",
    message: "Two offices answer for this unit at the same time.",
  },
  OfficeAssignment_cluster_once_at_a_time: {
    path: "clusterId",
    message: "Two offices answer for this cluster at the same time.",
  },
  OfficeAssignment_fallback_once_at_a_time: {
    path: "validFrom",
    message: "Two offices are the fallback at the same time.",
  },
  Cluster_figures_not_negative: { path: "values", message: "A figure must not be negative." },
  Cluster_precision_whole: {
    path: "point",
    message: "A point says how exact it is, and a boundary is a polygon with a point.",
  },
  Cluster_min_wage_positive: {
    path: "values.minWageVnd",
    message: "The minimum wage must be more than zero.",
  },
  ComingArea_sensible: {
    path: "coming",
    message: "Land that comes needs an area above zero, a year and a quarter from 1 to 4.",
  },
  ComingArea_within_cluster: {
    path: "coming",
    message: "The leased, the free and the coming land together are more than the land there is.",
  },
  Building_sizes_positive: {
    path: "buildings",
    message: "The height and the floor load of a building must be more than zero.",
  },
  Building_rent_whole: {
    path: "buildings",
    message: "A building's rent needs an amount, a currency and a unit.",
  },
  Lot_rent_not_negative: { path: "lots", message: "A lot's rent must not be negative." },
  Connection_way_positive: {
    path: "connections",
    message: "Kilometres and minutes must be more than zero.",
  },
  Connection_measured: {
    path: "connections",
    message: "A way needs its kilometres, unless the site lies on the road.",
  },
  Tenant_year_sensible: {
    path: "tenants",
    message: "The year of a firm must be from 1900 to 2100.",
  },
  Document_bytes_positive: {
    path: "documents",
    message: "The size of a file must be more than zero.",
  },
  Image_sizes_positive: {
    path: "images",
    message: "Width and height of an image must be more than zero.",
  },
  Office_promise_positive: {
    path: "replyBusinessDays",
    message: "An office promises its answer within one day or more.",
  },
  AdministrativeUnit_area_positive: {
    path: "areaKm2",
    message: "The area of a unit must be more than zero.",
  },
  AdministrativeUnit_point_whole: { path: "lat", message: "A point needs both coordinates." },
  Destination_point_whole: {
    path: "lat",
    message: "A point needs both coordinates and how exact they are.",
  },
  ClusterFact_day_whole: { path: "facts", message: "A day needs its precision." },
  Connection_day_whole: { path: "connections", message: "A day needs its precision." },
  Tenant_day_whole: { path: "tenants", message: "A day needs its precision." },
  Source_day_whole: { path: "sources", message: "A day needs its precision." },
  ClusterStage_day_whole: { path: "stages", message: "A day needs its precision." },
  ClusterStage_percent: { path: "stages", message: "A percentage must be from 0 to 100." },
  ClusterSector_wanted_or_refused: {
    path: "sectors",
    message: "A sector is wanted or refused, not both.",
  },
  ClusterPrice_unit_of_field: {
    path: "prices",
    message: "A price has a unit that its kind cannot have.",
  },
  ClusterPrice_percent: { path: "prices", message: "A percentage must be from 0 to 100." },
  ClusterPrice_years_positive: {
    path: "prices",
    message: "The years of a price must be more than zero.",
  },
  ClusterPrice_voltage_of_power: {
    path: "prices",
    message: "A voltage is for the tariff of power only.",
  },
  Contact_photo_with_consent: {
    path: "contacts",
    message: "A photo needs its size and the day on which the person agreed to it.",
  },
  AdministrativeUnit_name_once_at_a_time: {
    path: "name",
    message: "Another unit of this name stands beside it at the same time.",
  },
  UnitSuccession_of_another: { path: "successorId", message: "A unit does not follow itself." },
  UnitSuccession_in_order: {
    path: "on",
    message: "A unit must end on the day on which its successor begins.",
  },
  SlugRedirect_slug_is_free: {
    path: "texts",
    message: "This slug is already used by another cluster.",
  },
  ArticleRedirect_slug_is_free: {
    path: "texts",
    message: "This slug is already used by another article.",
  },
};
