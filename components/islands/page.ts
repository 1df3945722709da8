import "./page/typeface";
