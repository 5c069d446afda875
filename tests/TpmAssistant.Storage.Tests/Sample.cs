using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Storage.Tests;

/// <summary>Values to store.</summary>
internal static class Sample
{
    public const string Tenant = "contoso";
    public const string OtherTenant = "fabrikam";

    public static readonly DateTimeOffset Morning = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static Asker Asker(string tenant = Tenant, string person = "alex", string conversation = "chat-1") => new(
        new TenantId(tenant), new PersonId(person), "Alex Ødegård 🙂", "en-GB", "Europe/Berlin",
        new ConversationRef(conversation, ConversationScope.Group, "meeting-1"));

    public static Asker InThread(Asker asker) =>
        asker with { Conversation = asker.Conversation with { Thread = asker.Conversation.Id + ";messageid=1" } };

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static OutgoingActivity Outgoing(
        string text, string? topic = null, string conversation = "chat-1", string tenant = Tenant) =>
        new(tenant, conversation, "https://connector.example/", "activity-1", topic, Utf8(text));

    public static Proposal Proposal(string id = "p1", Asker? shownTo = null) => new()
    {
        Id = new ProposalId(id),
        Kind = "mail-draft",
        Payload = """{"subject":"Atlas: \"red\" 🙂","to":["sam@contoso.example"]}""",
        Hash = "hash-of-" + id,
        ShownTo = shownTo ?? InThread(Asker()),
        CreatedAt = Morning,
        ExpiresAt = Morning.AddHours(8),
        Label = new Domain.Snapshots.SensitivityLabel("66666666-6666-6666-6666-666666666666", "Confidential", 2, "Staff only"),
    };

    public static Project Project(string id = "atlas", string name = "Atlas", string tenant = Tenant) => new()
    {
        Tenant = new TenantId(tenant),
        Id = new ProjectId(id),
        Name = name,
        TimeZoneId = "Europe/Berlin",
        Aliases = ["the move"],
        Sources = [new ProjectSource(SourceKinds.Planner, "plan-1", "group-1")],
        Milestones = [new Milestone("go-live", "Go-live", new DateOnly(2026, 3, 2), null, [new ItemRef(SourceKinds.Planner, "t:1")])],
        Budget = [new BudgetLine("cloud", "Cloud", 120_000.5m, 30_000m, 31_000.25m, new DateOnly(2026, 1, 1))],
        Labels = new Dictionary<string, LabelMeaning> { ["Blocked"] = LabelMeaning.Blocked },
    };

    public static Snapshot Snapshot(
        DateOnly day, string reader = "alex", string title = "Move the database", int hour = 9, string project = "atlas", int tasks = 1) => new()
    {
        Project = Project(project),
        TakenAt = new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero),
        StatusDate = day,
        Reader = new PersonId(reader),
        Tasks =
        [
            .. Enumerable.Range(0, tasks).Select(i => new ProjectTask
            {
                Ref = new ItemRef(SourceKinds.Planner, $"t{i}"),
                Title = title,
                State = TaskState.InProgress,
                PercentComplete = 50,
                Due = day.AddDays(i),
                Assignees = [new Person(new PersonId("sam"), "Sam 王", "sam@contoso.example")],
                Labels = ["Blocked"],
            }),
        ],
        Coverage = new Coverage([new SourceReading(SourceKinds.Planner, "Atlas", tasks, tasks, Morning)]),
    };
}
