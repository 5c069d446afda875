using TpmAssistant.Domain.Projects;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>The books of the three projects.</summary>
internal static class ProjectBooks
{
    public static IReadOnlyList<ProjectBook> All { get; } =
    [
        new()
        {
            Key = "atlas",
            Register = RegisterBooks.Atlas,
            Kind = "migration",
            Lessons = LessonBooks.Atlas,
            Aliases = ["cloud migration", "move to the cloud"],
            Series = ["atlas-weekly", "atlas-standup", "atlas-handover"],
            Chats = [DemoConversations.AtlasGroupChat, DemoConversations.AtlasChannel],
            Parts =
            [
                new("mara", "Technical project manager"),
                new("jonas", "Engineering manager", WeeklyHours: 32),
                new("priya", "Principal cloud engineer", WeeklyHours: 28),
                new("tomas", "Backend engineer"),
                new("aroha", "Site reliability engineer"),
                new("omar", "Security engineer"),
                new("samuel", "Quality lead", WeeklyHours: 24),
                new("daniel", "Sponsor", Audience.Executive),
                new("sofia", "Finance partner", Audience.Executive),
                new("elena", "Client contact", Audience.Client),
                new("ines", "Client contact in Madrid", Audience.Client, Language: "es-ES"),
                new("karl", "Vendor contact", Audience: null, WeeklyHours: 0),
            ],
            TargetFinish = 45,
            BaselineSet = -20,
            Tolerances = new Tolerances { MilestoneSlipDays = 5, CostOverrun = 0.10, ScopeGrowth = 0.20 },
            Budget =
            [
                new("people", "People", 680_000, 470_000, 494_000),
                new("cloud", "Cloud services", 180_000, 90_000, 97_000),
                new("lines", "Lines from Northgate Networks", 64_000, 48_000, 31_000),
                new("data-centre", "Data centre until the lease ends", 216_000, 160_000, 160_000),
                new("reserve", "Reserve", 100_000, 10_000, 28_000),
            ],
            Questions =
            [
                new("second-line", "Pay 22,000 euros a year for the second line?", -10, -2, "daniel", "Order it now", "Cut over without failover"),
                new("customer-accounts", "Who takes over the customer accounts service?", -6, 1, "jonas", "Tomás, and orders move by a week", "A contractor"),
                new("lease", "Ask for one more month in the data centre, for 48,000 euros?", -3, 20, "daniel", "Ask now", "Wait for the rehearsal"),
            ],
            SharedWith = [Audience.Executive, Audience.Client],
            InternalMilestones = ["lz-accepted", "net-ready", "data-ready"],
            InternalBuckets = ["Governance"],
        },
        new()
        {
            Key = "borealis",
            Register = RegisterBooks.Borealis,
            Kind = "application",
            Lessons = LessonBooks.Borealis,
            Aliases = ["customer app", "mobile app"],
            Series = ["borealis-standup", "borealis-review", "borealis-planning"],
            Parts =
            [
                new("lena", "Product owner"),
                new("mara", "Technical project manager"),
                new("yusuf", "iPhone engineer"),
                new("chloe", "Android engineer"),
                new("samuel", "Quality lead", WeeklyHours: 28),
                new("priya", "Cloud engineer", WeeklyHours: 16),
                new("daniel", "Sponsor", Audience.Executive),
                new("marie", "Customer council", Audience.Client, Language: "fr-FR"),
            ],
            TargetFinish = 20,
            BaselineSet = -9,
            Tolerances = new Tolerances(),
            SharedWith = [Audience.Executive, Audience.Client],
            Budget =
            [
                new("people", "People", 400_000, 310_000, 305_000),
                new("devices", "Devices and test laboratory", 40_000, 36_000, 34_000),
                new("outside", "Outside penetration test", 30_000, 15_000, 15_000),
                new("stores", "Stores and licences", 20_000, 17_000, 15_200),
                new("reserve", "Reserve", 50_000, 8_000, 4_000),
            ],
        },
        new()
        {
            Key = "cobalt",
            Register = RegisterBooks.Cobalt,
            Kind = "data-platform",
            Lessons = LessonBooks.Cobalt,
            Aliases = ["data platform"],
            Series = ["cobalt-weekly"],
            Parts =
            [
                new("mara", "Technical project manager"),
                new("noa", "Data engineering lead"),
                new("wei", "Data engineer"),
                new("ingrid", "Governance analyst", WeeklyHours: 32),
                new("priya", "Principal cloud engineer", WeeklyHours: 28),
                new("samuel", "Quality lead", WeeklyHours: 8),
                new("daniel", "Sponsor", Audience.Executive),
                new("sofia", "Finance partner", Audience.Executive),
                new("tom", "Outside auditor", Audience.Client, Language: "de-DE"),
            ],
            TargetFinish = 38,
            BaselineSet = -20,
            Tolerances = new Tolerances { CostOverrun = 0.08, ScopeGrowth = 0.15 },
            Budget =
            [
                new("people", "People", 520_000, 390_000, 432_000),
                new("compute", "Compute", 150_000, 110_000, 144_000),
                new("licences", "Licences", 70_000, 55_000, 58_000, AsOf: -14),
                new("contractors", "Contractors", 120_000, 80_000, 104_000),
            ],
            Questions =
            [
                new("contractor", "Take a contractor for three months, for 38,000 euros?", -8, -1, "daniel", "Yes, for the two connectors", "No, and five weeks later"),
                new("currency", "Which currency do all reports use?", -4, 3, "sofia", "Euro at the day's rate", "Euro at the month's rate"),
            ],
            InternalMilestones = ["platform-up"],
        },
    ];
}
