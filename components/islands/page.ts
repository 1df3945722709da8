import "./page/campaign";
import "./page/typeface";
