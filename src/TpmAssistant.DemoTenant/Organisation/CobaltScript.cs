namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>Cobalt is the data platform. The work goes on, but on too few shoulders, and the money runs faster than the plan.</summary>
internal static class CobaltScript
{
    public static ProjectScript Write()
    {
        var cobalt = new ProjectScript("cobalt", "Cobalt")
        {
            PlanTitle = "Cobalt: data platform",
            Purpose = "One governed data platform instead of five department databases.",
            Members = ["mara", "noa", "wei", "ingrid", "priya", "samuel", "daniel", "sofia"],
            Labels = ["Blocked", "Defect", "Milestone", "External", "Decision", "Change"],
        };
        Ingestion(cobalt);
        Models(cobalt);
        Quality(cobalt);
        Governance(cobalt);
        Dashboards(cobalt);
        Operations(cobalt);
        return cobalt;
    }

    private static void Ingestion(ProjectScript p)
    {
        p.Bucket("Ingestion");
        p.Task("sources", "List all source systems and owners", -75, -70, -65).For("ingrid").Done(-70, -65).Hours(24);
        p.Task("connector-crm", "Connector for the customer system", -70, -62, -55).For("wei").Done(-62, -54).After("sources").Hours(48);
        p.Task("connector-erp", "Connector for the accounting system", -70, -54, -45).For("wei").Done(-53, -42).After("sources").Hours(64);
        p.Task("connector-web", "Connector for web events", -70, -44, -38).For("noa").Done(-44, -36).After("sources").Hours(40);
        p.Task("connector-orders", "Connector for orders", -70, -36, -28).For("wei", "noa").Done(-36, -25).After("connector-erp").Hours(60);
        p.Task("stream", "Event stream in production", -60, -34, -26).For("priya").Done(-33, -22).After("connector-web").Hours(56);
        p.Task("replay", "Replay of lost events", -40, -20, -14).For("noa").Done(-19, -11).After("stream").Hours(36);
        p.Task("connector-hr", "Connector for the personnel system", -40, -8, 2).For("wei").At(-5, 25).After("sources").Hours(20);
        p.Task("connector-support", "Connector for support tickets", -40, -4, 8).For("noa").At(-2, 25).Hours(20);
        p.Task("nightly-feed", "Nightly feed for Atlas reporting", -25, -6, 3).For("noa").At(-4, 25).Important().After("connector-orders").Hours(18)
            .Note("Atlas needs this before it can move its reporting service.");
        p.Task("schema-change", "Warn before a source changes its schema", -22, 1, 6).For("wei").Hours(12);
    }

    private static void Models(ProjectScript p)
    {
        p.Bucket("Storage and models");
        p.Task("lake", "Storage layout and retention", -70, -60, -52).For("priya").Done(-60, -51).Hours(48);
        p.Task("warehouse", "Warehouse set up", -66, -50, -42).For("priya", "noa").Done(-50, -40).After("lake").Hours(72);
        p.Task("model-customer", "Customer model", -60, -40, -32).For("noa").Done(-40, -29).After("warehouse", "connector-crm").Hours(48);
        p.Task("model-order", "Order model", -60, -28, -20).For("noa").Done(-27, -17).After("model-customer", "connector-orders").Hours(52);
        p.Task("model-finance", "Finance model", -60, -18, -10).For("noa").Moved(-11, -15, -5).Done(-15, -4).After("model-order").Hours(56);
        p.Task("model-product", "Product model", -50, -8, 0).For("noa").Moved(-3, -8, 4).At(-4, 25).After("model-order").Hours(22);
        p.Task("history", "Keep history of slowly changing fields", -40, -3, 8).For("noa", "wei").At(-1, 25).After("model-customer").Hours(20);
        p.Task("currency", "One currency for all reports 💶", -30, -2, 3).For("noa").At(-1, 50).Labelled("Decision").After("model-finance").Hours(12);
        p.Task("partition", "Partition the large tables", -30, -1, 10).For("priya").Important().Hours(16);
        p.Task("models-done", "Core models complete", -75, null, 1).For("noa").Milestone().Moved(-3, null, 5).After("model-customer", "model-order", "model-finance", "model-product").Hours(2);
    }

    private static void Quality(ProjectScript p)
    {
        p.Bucket("Quality");
        p.Task("checks", "Checks on every load", -60, -38, -30).For("wei").Done(-38, -29).After("connector-crm").Hours(40);
        p.Task("reconcile", "Reconcile revenue with accounting", -40, -16, -8).For("ingrid", "noa").Moved(-9, -14, -3).Done(-14, -2).After("model-order").Hours(44);
        p.Task("duplicates", "Merge duplicate customers", -40, -10, -1).For("wei").At(-7, 50).Moved(-2, -10, 3).After("model-customer").Hours(14);
        p.Task("hebrew", "בדיקת איכות נתונים לאזור החדש", -20, -3, 4).For("noa").At(-1, 25).Hours(12)
            .Note("Data quality check for the new region (Tel Aviv).");
        p.Task("time-defect", "Time zones shift the day of late orders", -34, -33, -29).For("noa").Done(-32, -29).Labelled("Defect").Hours(10);
        p.Task("dash-defect", "Sales totals differ by a cent", -27, -26, -22).For("ingrid").Done(-25, -21).Labelled("Defect").Hours(6);
        p.Task("join-defect", "Orders without customer are dropped", -19, -18, -13).For("wei").Done(-17, -12).Labelled("Defect").Important().Hours(12);
        p.Task("feed-defect", "Nightly load stops on the last of the month", -14, -14, -10).For("noa").Done(-13, -8).Labelled("Defect").Important().Hours(10);
        p.Task("late-defect", "Late events are counted twice", -9, -8, -3).For("noa").At(-5, 50).Labelled("Defect").Urgent().After("replay").Hours(12);
        p.Task("vat-defect", "VAT missing in two countries", -7, -6, -2).For("wei").Done(-5, -2).Labelled("Defect").Hours(12);
        p.Task("null-defect", "Empty postcodes break the customer load", -3, -2, 1).For("wei").At(-1, 50).Labelled("Defect").Important().Hours(6);
        p.Task("quality-board", "Quality figures on one page", -30, 2, 7).For("ingrid").After("checks").Hours(12);
        p.Task("test-data", "Test data without personal details", -30, -4, 3).For("samuel").At(-2, 25).Hours(10);
    }

    private static void Governance(ProjectScript p)
    {
        p.Bucket("Governance");
        p.Task("glossary", "Glossary of two hundred terms", -60, -40, -28).For("ingrid").Done(-40, -26).Hours(60);
        p.Task("owners", "An owner for every data set", -50, -26, -16).For("ingrid").Done(-25, -13).After("glossary").Hours(40);
        p.Task("access", "Access rules by role", -40, -14, -6).For("ingrid", "priya").Moved(-7, -12, -1).At(-8, 50).At(-2, 75).Moved(-1, -12, 2).After("owners").Hours(20);
        p.Task("audit-log", "Log who reads what", -40, -5, 2).For("priya").At(-2, 25).Hours(16);
        p.Task("retention", "Delete data after its time", -30, 0, 11).For("priya").Hours(14);
        p.Task("dpia", "Data protection assessment", -30, -10, 1).For("ingrid").At(-6, 50).Labelled("External").Important().Hours(16);
        p.Task("works-council", "Agree with the works council", -20, 1, 8).For("mara", "ingrid").Labelled("External", "Decision").Hours(8);
        p.Task("lineage", "Show where each figure comes from", -20, 3, 10).For("ingrid").Hours(18);
        p.Task("governed", "Governance accepted by audit", -75, null, 12).For("ingrid").Milestone().After("access", "dpia", "retention").Hours(2);
    }

    private static void Dashboards(ProjectScript p)
    {
        p.Bucket("Dashboards");
        p.Task("sales-board", "Sales dashboard", -40, -20, -12).For("ingrid").Done(-19, -10).After("model-order").Hours(40);
        p.Task("finance-board", "Finance dashboard", -40, -4, 8).For("noa", "ingrid").At(-2, 25).After("model-finance").Hours(24);
        p.Task("ops-board", "Operations dashboard", -40, 1, 8).For("wei").Hours(14);
        p.Task("exec-board", "One page for management", -30, 2, 14).For("noa").After("finance-board").Hours(16);
        p.Task("slow-defect", "Sales dashboard takes forty seconds", -6, -5, 0).For("priya").At(-3, 25).Labelled("Defect").Important().Hours(12);
        p.Task("training", "Train thirty analysts", -30, 8, 15).For("ingrid").After("sales-board", "finance-board").Hours(16);
        p.Task("old-reports", "Switch off the old reports", -30, 10, 18).For("wei").After("training").Hours(20);
    }

    private static void Operations(ProjectScript p)
    {
        p.Bucket("Operations");
        p.Task("platform-up", "Platform in production", -75, null, -40).For("priya").Milestone().Done(-38).After("warehouse").Hours(2);
        p.Task("cost-watch", "Watch cost of the warehouse by team", -40, -12, -5).For("priya").Done(-11, -4).Hours(20);
        p.Task("cost-cut", "Cut warehouse cost by a quarter", -12, -4, 12).For("priya", "noa").At(-1, 25).Urgent().Labelled("Change").After("cost-watch").Hours(24)
            .Note("Compute cost is 31 % above plan; most of it is the hourly rebuild of the order model.");
        p.Task("contractor", "Decide on a contractor for three months", -8, -5, -1).For("daniel").Labelled("Decision").Important().Hours(3)
            .Note("38,000 euros. Would take the two open connectors off Noa and Wei.");
        p.Task("disaster", "Recovery plan for the warehouse", -30, -3, 12).For("priya").At(-1, 25).Hours(16);
        p.Task("on-call", "On-call rota for data", -30, -1, 8).For("noa").Hours(6);
        p.Task("licences", "Renew licences of the catalogue tool", -20, 0, 4).For("sofia").Labelled("External").Hours(4);
        p.Task("forecast", "Forecast to the end of the year", -10, -2, 2).For("sofia", "mara").At(-1, 50).Important().Hours(8);
        p.Task("platform-done", "Platform handed over to operations", -75, null, 38).For("noa").Milestone().After("models-done", "governed", "old-reports", "disaster").Hours(2);
    }
}
