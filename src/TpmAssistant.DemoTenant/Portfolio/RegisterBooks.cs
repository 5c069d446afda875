using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>The registers of the three projects.</summary>
internal static class RegisterBooks
{
    public static RegisterBook Atlas { get; } = new()
    {
        Noted =
        [
            new(RegisterKind.Risk, -60, "Northgate may deliver the private line late, so the cutover could slip", 3, 4, "jonas")
            {
                Response = RiskResponse.Mitigate, Happened = -12, Tasks = ["line-1"], ClientSees = true, Origin = EntryOrigin.Meeting,
                Actions = "Weekly call with Northgate's account lead",
            },
            new(RegisterKind.Risk, -12, "Copying the order database may not fit into the maintenance night, so we would have to roll back", 3, 5, "tomas")
            {
                Response = RiskResponse.Mitigate, Review = 2, Strikes = 28, TriggerTask = "rehearsal-2", Tasks = ["rehearsal-2", "cutover"], Rescored = (-4, 4, 5),
                Actions = "Time rehearsal 2 with production volume and decide on a two-night copy",
                Contingency = "Cut over all but the order service, orders a week later", Origin = EntryOrigin.Meeting, ClientSees = true,
            },
            new(RegisterKind.Risk, -12, "All firewall rules wait for one reviewer, so a day of illness may hold up three services", 3, 3, "omar")
            {
                Response = RiskResponse.Transfer, Review = 6, Tasks = ["firewall", "net-review"], Actions = "Train a second reviewer from the outside firm",
            },
            new(RegisterKind.Risk, -11, "Handing the racks back before the lease ends may save a month of rent, 48,000 euros", 2, 4, "sofia")
            {
                Direction = RiskDirection.Opportunity, Response = RiskResponse.Enhance, Review = 12, Strikes = 45, Tasks = ["racks"],
            },
            new(RegisterKind.Risk, -40, "The new cloud contract may not be signed in time for wave 1", 2, 4, "sofia") { Closed = (-30, "Signed on time") },
            new(RegisterKind.Assumption, -30, "Halden Bank accepts a data freeze of four hours on a Saturday night", 2, 5, "mara")
            {
                Review = -1, Tasks = ["freeze-window"], Strikes = 20, ClientSees = true,
            },
            new(RegisterKind.Assumption, -25, "The data centre can stay connected until the lease ends", 1, 4, "jonas") { Review = 15 },
            new(RegisterKind.Dependency, -20, "Cobalt delivers the nightly feed before the reporting service moves", 3, 3, "noa") { Strikes = 12, Review = 4, Tasks = ["reporting"] },
        ],
        Kept =
        [
            new(-2, "overload-before-milestone", "jonas", RiskResponse.Mitigate, -2, "Hand the partner gateway to somebody else"),
            new(-2, "repeated-slips", "aroha", RiskResponse.Mitigate, 4, "Agree a date that holds"),
            new(-1, "blocked-chain", "jonas", RiskResponse.Escalate, 3, "Name a date with Northgate's director", Probability: 5),
        ],
        Dismissed = [new(-1, "scope-creep", "Agreed with Daniel: the second line was always meant to come in")],
    };

    public static RegisterBook Borealis { get; } = new()
    {
        Noted =
        [
            new(RegisterKind.Risk, -15, "The store review may reject the new sign-in, which would cost a week", 2, 4, "lena")
            {
                Response = RiskResponse.Mitigate, Review = 6, Strikes = 15, Actions = "Send a preview build to the store two weeks ahead", Contingency = "Release with the old sign-in", ClientSees = true,
            },
            new(RegisterKind.Risk, -8, "A second council may want to join the test, which would double what we learn", 3, 3, "lena")
            {
                Direction = RiskDirection.Opportunity, Response = RiskResponse.Exploit, Review = 8,
            },
            new(RegisterKind.Assumption, -15, "Two hundred people of the council's test group are available", 2, 3, "lena") { Review = 10 },
        ],
    };

    public static RegisterBook Cobalt { get; } = new()
    {
        Noted =
        [
            new(RegisterKind.Risk, -18, "Compute may cost more than planned before the quarter ends, so the budget may not last", 4, 4, "sofia")
            {
                Response = RiskResponse.Escalate, Review = -6, Strikes = 20, Actions = "Stop the idle clusters at night", Rescored = (-10, 4, 5),
            },
            new(RegisterKind.Risk, -16, "Data owners may not agree on one currency, so the finance reports would be done twice", 3, 4, "ingrid")
            {
                Response = RiskResponse.Mitigate, Review = -3, Tasks = [],
            },
            new(RegisterKind.Risk, -14, "The auditor may ask for lineage of all tables, not only the finance ones", 2, 3, "ingrid") { Status = EntryStatus.Watching, Review = 9, ClientSees = true },
            new(RegisterKind.Issue, -7, "Two connectors have no engineer since the contractor left", null, 4, "noa") { Review = 1, Actions = "Decide on a contractor for three months" },
            new(RegisterKind.Assumption, -20, "The old warehouse stays readable until the new reports are accepted", 2, 4, null) { Review = -8 },
            new(RegisterKind.Dependency, -12, "Atlas moves the reporting service by the agreed date", 3, 3, "mara") { Review = 7 },
        ],
        Kept = [new(-2, "overload-before-milestone", "noa", RiskResponse.Mitigate, 3), new(-2, "repeated-slips", "noa", RiskResponse.Mitigate, 4)],
        Dismissed = [new(-2, "burn-ahead-of-progress", "Known: Sofia brings it to the steering group")],
    };
}
