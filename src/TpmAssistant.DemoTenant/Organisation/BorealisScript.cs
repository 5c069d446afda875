namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>Borealis is the customers' mobile app, built in two-week sprints. It is on course for its release.</summary>
internal static class BorealisScript
{
    public static ProjectScript Write()
    {
        var borealis = new ProjectScript("borealis", "Borealis")
        {
            PlanTitle = "Borealis: customer app",
            Purpose = "Release the customer app for iPhone and Android, version 1.0.",
            Members = ["mara", "lena", "yusuf", "chloe", "samuel", "priya", "daniel"],
            Labels = ["Blocked", "Defect", "Milestone", "External", "Decision", "Change"],
        };
        Sprint1(borealis);
        Sprint2(borealis);
        Sprint3(borealis);
        Sprint4(borealis);
        Sprint5(borealis);
        Sprint6(borealis);
        Backlog(borealis);
        return borealis;
    }

    private static void Sprint1(ProjectScript p)
    {
        p.Bucket("Sprint 1");
        p.Task("vision", "Agree what version 1.0 must do", -50, -46, -44).For("lena").Done(-46, -44).Hours(16);
        p.Task("shell-ios", "App shell for iPhone", -48, -45, -40).For("yusuf").Done(-45, -40).After("vision").Hours(30);
        p.Task("shell-android", "App shell for Android", -48, -45, -40).For("chloe").Done(-45, -39).After("vision").Hours(30);
        p.Task("design-system", "Colours, type and components", -48, -44, -38).For("lena").Done(-44, -38).After("vision").Hours(28);
        p.Task("pipeline", "Build and sign both apps on every change", -48, -41, -37).For("yusuf").Done(-41, -37).Hours(20);
        p.Task("test-plan", "Test plan and devices", -48, -40, -37).For("samuel").Done(-40, -37).Hours(14);
    }

    private static void Sprint2(ProjectScript p)
    {
        p.Bucket("Sprint 2");
        p.Task("sign-in", "Sign in with the customer account", -40, -36, -31).For("yusuf", "chloe").Done(-36, -31).After("shell-ios", "shell-android").Hours(44);
        p.Task("face-id", "Unlock with face or fingerprint", -40, -31, -28).For("yusuf").Done(-31, -28).After("sign-in").Hours(18);
        p.Task("home", "Home screen with open orders", -40, -34, -28).For("chloe").Done(-34, -28).After("design-system").Hours(32);
        p.Task("api-contract", "Agree the app's service contract", -40, -36, -32).For("priya", "lena").Done(-36, -31).Hours(16);
        p.Task("analytics", "Count use without personal data", -40, -31, -27).For("chloe").Done(-31, -27).Hours(14);
        p.Task("access-1", "Accessibility check of the first screens", -38, -29, -27).For("samuel").Done(-29, -27).After("home").Hours(10);
        p.Task("demo-2", "Show sprint 2 to customer care", -38, -27, -27).For("lena").Done(-27).Hours(3);
    }

    private static void Sprint3(ProjectScript p)
    {
        p.Bucket("Sprint 3");
        p.Task("orders", "Order list and order details", -30, -26, -21).For("yusuf", "chloe").Done(-26, -21).After("home", "api-contract").Hours(48);
        p.Task("push", "Push messages about deliveries", -30, -24, -19).For("chloe").Done(-24, -18).After("sign-in").Hours(26);
        p.Task("offline", "Read orders without a connection", -30, -22, -17).For("yusuf").Done(-21, -17).After("orders").Hours(28);
        p.Task("languages", "German, French and English texts", -30, -24, -20).For("lena").Done(-24, -20).Hours(16);
        p.Task("crash-defect", "App closes when the account has no orders", -23, -23, -21).For("yusuf").Done(-23, -21).Labelled("Defect").Important().Hours(6);
        p.Task("login-defect", "Sign-in hangs when the network changes", -25, -25, -22).For("chloe").Done(-24, -22).Labelled("Defect").Important().Hours(8);
        p.Task("badge-defect", "Badge count stays after reading", -20, -20, -18).For("yusuf").Done(-20, -18).Labelled("Defect").Hours(4);
        p.Task("beta-1", "Beta 1 with fifty customers", -46, null, -17).For("lena").Milestone().Done(-17).After("orders", "languages").Hours(2);
        p.Task("retro-3", "Retrospective of sprint 3", -26, -17, -17).For("lena").Done(-17).Hours(2);
    }

    private static void Sprint4(ProjectScript p)
    {
        p.Bucket("Sprint 4");
        p.Task("return", "Return an item from the app", -20, -16, -10).For("chloe").Done(-16, -10).After("orders").Hours(36);
        p.Task("pay", "Pay an invoice from the app", -20, -16, -9).For("yusuf").Done(-16, -8).After("orders").Hours(40);
        p.Task("feedback-1", "Work through feedback of beta 1", -17, -15, -11).For("lena").Done(-15, -11).After("beta-1").Hours(14);
        p.Task("threats", "Threat model of payment", -20, -14, -10).For("priya").Done(-13, -9).After("api-contract").Hours(14);
        p.Task("dark-mode", "Dark mode 🌙", -20, -12, -8).For("chloe").Done(-12, -8).After("design-system").Hours(16);
        p.Task("font-defect", "Large type cuts off prices", -14, -13, -9).For("chloe").Done(-12, -9).Labelled("Defect").Hours(6);
        p.Task("receipt-defect", "Receipt shows the wrong day after midnight", -15, -14, -11).For("yusuf").Done(-13, -11).Labelled("Defect").Hours(6);
        p.Task("auto-tests", "Automatic tests for the ten main paths", -20, -15, -7).For("samuel").Done(-15, -7).After("test-plan").Hours(40);
        p.Task("store-accounts", "Accounts in both app stores", -20, -14, -9).For("mara").Done(-14, -8).Labelled("External").Hours(6);
    }

    private static void Sprint5(ProjectScript p)
    {
        p.Bucket("Sprint 5");
        p.Task("chat", "Ask customer care in the app", -9, -6, -1).For("chloe").Done(-6, -1).After("sign-in").Hours(34);
        p.Task("pay-limits", "Limits and receipts for payments", -9, -6, 1).For("yusuf").At(-5, 50).At(-1, 75).After("pay", "threats").Hours(28);
        p.Task("tablet", "Layout for tablets", -9, -4, 2).For("chloe").At(-1, 50).Hours(24);
        p.Task("speed", "First screen in under two seconds", -9, -5, 1).For("yusuf").Done(-4, -1).Hours(20);
        p.Task("access-2", "Accessibility check of all screens", -9, -3, 2).For("samuel").At(-1, 25).After("access-1").Hours(18);
        p.Task("texts-store", "Texts and pictures for the stores", -9, -3, 1).For("lena").Done(-3, -1).Hours(12);
        p.Task("rtl-defect", "Hebrew names run over the edge: \u200fשלום עולם\u200f", -4, -3, 0).For("yusuf").Done(-3, -1).Labelled("Defect").Hours(6);
        p.Task("privacy", "Privacy notice approved", -20, -5, -1).For("mara").At(-4, 50).Moved(-2, -5, 2).Labelled("External").Hours(6).Note("Legal asked for one more sentence about push messages.");
        p.Task("beta-2", "Beta 2 with five hundred customers", -46, null, 3).For("lena").Milestone().After("chat", "pay-limits", "tablet").Hours(2);
    }

    private static void Sprint6(ProjectScript p)
    {
        p.Bucket("Sprint 6");
        p.Task("feedback-2", "Work through feedback of beta 2", -9, 5, 9).For("lena").After("beta-2").Hours(16);
        p.Task("pen-test", "Penetration test by an outside firm", -30, 4, 9).For("priya").Labelled("External").After("pay-limits").Hours(12);
        p.Task("rating", "Ask for a rating at the right moment", -9, 5, 8).For("chloe").Hours(10);
        p.Task("load", "Load test with launch-day traffic", -9, 6, 10).For("samuel", "priya").Hours(20);
        p.Task("help-pages", "Help pages for customer care", -9, 6, 11).For("lena").Hours(14);
        p.Task("submit", "App submitted to both stores", -46, null, 13).For("yusuf").Milestone().After("feedback-2", "pen-test", "texts-store", "privacy").Hours(4);
        p.Task("release", "Version 1.0 in the stores", -46, null, 20).For("lena").Milestone().AfterLag("submit", 5).Hours(4);
    }

    private static void Backlog(ProjectScript p)
    {
        p.Bucket("Backlog");
        p.Task("watch", "Delivery status on the watch", -30, null, null).Low().Hours(30);
        p.Task("loyalty", "Loyalty points", -25, null, null).Low().Hours(40);
        p.Task("widgets", "Widget for the home screen", -20, null, null).Hours(20);
        p.Task("spanish", "Spanish texts", -12, null, null).Low().Hours(8);
        p.Task("scan", "Scan a parcel's code", -8, null, null).Hours(24);
    }
}
