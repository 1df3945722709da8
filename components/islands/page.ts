import "./page/campaign";
import "./page/far";
import "./page/typeface";
