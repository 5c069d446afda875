using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Readiness;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Deciding;

public class ReadinessTests
{
    private readonly ProjectWorld world = new([ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")], Some.Done("1") with { Title = "Rollback" });
    private readonly InMemoryRecords records = new();
    private readonly CheckReadiness check;
    private readonly ReceiveTestResults receive;

    public ReadinessTests()
    {
        var undo = new UndoDesk(new InMemoryUndoStore(), world.Clock);
        check = new(
            world.Viewer, records, new DecisionDesk(world.Finder, new SharedSight(world.Roster, world.Directory), new DecisionBook(records), undo, world.Clock), new PlainWords(), new NoLinks(), world.Clock);
        receive = new(new OneRun(), world.Finder, records, world.Clock);
    }

    public static TheoryData<string> Kinds => [.. ProjectKinds.All, ProjectKinds.General];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void For_EveryKind_HasAListOfItsOwn(string kind)
    {
        var list = GateLists.For(kind);

        Assert.Equal(kind, list.Kind);
        Assert.InRange(list.Gates.Count, 3, 16);
        Assert.Contains(list.Gates, g => g.Check == GateCheck.Approval || g.Check == GateCheck.Tests);
    }

    [Fact]
    public void Schema_Properties_AreThoseOfAGate()
    {
        using var stream = typeof(GateLists).Assembly.GetManifestResourceStream("gates.gates.schema.json")!;
        using var schema = JsonDocument.Parse(stream);
        var gate = schema.RootElement.GetProperty("properties").GetProperty("gates").GetProperty("items").GetProperty("properties");

        Assert.Equal(
            typeof(Gate).GetProperties().Where(p => p.CanWrite).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(StringComparer.Ordinal),
            gate.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<GateCheck>().Select(JsonNamingPolicy.CamelCase.ConvertName), gate.GetProperty("check").GetProperty("enum").EnumerateArray().Select(e => e.GetString()!));
    }

    [Theory]
    [InlineData("""{"kind":"x","name":"X","gates":[]}""")]
    [InlineData("""{"kind":"x","name":"X","gates":[{"id":"a","name":"A","check":"magic"}]}""")]
    [InlineData("""{"kind":"x","name":"X","gates":[{"id":"a","name":"A","check":"tasks"}]}""")]
    [InlineData("""{"kind":"x","name":"X","surprise":1,"gates":[{"id":"a","name":"A","check":"blocked"}]}""")]
    [InlineData("nonsense")]
    public void Read_NoListOfGates_SaysWhy(string text) => Assert.Throws<FormatException>(() => GateLists.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task RunAsync_Project_HasAVerdictForEachGate()
    {
        var answer = Assert.IsType<ReadinessAnswer>(await check.RunAsync(Askers.Ada(), "Atlas", default));

        Assert.Equal(GateVerdict.Unknown, answer.Report.Verdict);
        Assert.Equal(GateVerdict.Pass, answer.Report.Gates.Single(g => g.Gate.Id == "rollback").Verdict);
    }

    [Fact]
    public async Task ApproveAsync_Twice_GivesAndTakesBackTheWord()
    {
        var given = Assert.IsType<ReadinessAnswer>(await check.ApproveAsync(Askers.Ada(), "Atlas", "owner", default));
        Assert.Equal("Ada Example", given.Report.Gates.Single(g => g.Gate.Id == "owner").Approval!.By.Name);

        var other = Assert.IsType<ReadinessAnswer>(await check.ApproveAsync(Askers.Ben(), "Atlas", "owner", default));
        Assert.Equal("Ada Example", other.Report.Gates.Single(g => g.Gate.Id == "owner").Approval!.By.Name);

        var back = Assert.IsType<ReadinessAnswer>(await check.ApproveAsync(Askers.Ada(), "Atlas", "owner", default));
        Assert.Null(back.Report.Gates.Single(g => g.Gate.Id == "owner").Approval);
    }

    [Fact]
    public async Task ApproveAsync_GateThatIsRead_IsRefused() =>
        Assert.Equal("gate-no-word", Assert.IsType<Refusal>(await check.ApproveAsync(Askers.Ada(), "Atlas", "blocked", default)).Code);

    [Fact]
    public async Task CloseVoteAsync_AfterVotes_MinutesThemOnce()
    {
        await check.VoteAsync(Askers.Ada(), "Atlas", go: false, "wait", default);
        await check.VoteAsync(Askers.Ada(), "Atlas", go: true, "", default);
        var voted = Assert.IsType<ReadinessAnswer>(await check.VoteAsync(Askers.Ben(), "Atlas", go: false, "the load test has not run", default));
        Assert.Equal((1, 1), (voted.Vote!.For, voted.Vote.Against));

        Assert.Equal("vote-not-yours", Assert.IsType<Refusal>(await check.CloseVoteAsync(Askers.Ben(), "Atlas", default)).Code);
        var shown = Assert.IsType<DecisionAnswer>(await check.CloseVoteAsync(Askers.Ada(), "Atlas", default));

        Assert.Equal(("1:1", 2), (shown.Decision.Title, shown.Decision.TakenBy.Count));
        Assert.Equal("vote-none", Assert.IsType<Refusal>(await check.CloseVoteAsync(Askers.Ada(), "Atlas", default)).Code);
    }

    [Fact]
    public async Task VoteAsync_NoGoWithoutReason_IsRefused() =>
        Assert.Equal("vote-no-reason", Assert.IsType<Refusal>(await check.VoteAsync(Askers.Ada(), "Atlas", go: false, " ", default)).Code);

    [Fact]
    public async Task ReceiveAsync_ProjectNamed_CountsForItsGate()
    {
        Assert.Equal("Atlas", Assert.IsType<TestsReceived>(await receive.RunAsync(Askers.Ada(), "r.xml", new byte[1], "is atlas ready?", default)).Project!.Name);

        var gates = Assert.IsType<ReadinessAnswer>(await check.RunAsync(Askers.Ada(), "Atlas", default)).Report.Gates;
        Assert.Equal(GateVerdict.Fail, gates.Single(g => g.Gate.Check == GateCheck.Tests).Verdict);
    }

    [Fact]
    public async Task ReceiveAsync_ProjectUnclear_IsChosenByAClick()
    {
        var asked = Assert.IsType<TestsReceived>(await receive.RunAsync(Askers.Ada(), "r.xml", new byte[1], "", default));
        Assert.Equal((null, 2), (asked.Project, asked.Projects.Count));

        Assert.Equal("Borealis", Assert.IsType<TestsReceived>(await receive.AssignAsync(Askers.Ada(), "Borealis", default)).Project!.Name);
        Assert.Equal("tests-gone", Assert.IsType<Refusal>(await receive.AssignAsync(Askers.Ben(), "Borealis", default)).Code);
    }

    private sealed class OneRun : ITestResultReader
    {
        public bool Fits(ReadOnlySpan<byte> content) => true;

        public bool TryRead(ReadOnlyMemory<byte> content, string fileName, DateOnly today, [NotNullWhen(true)] out TestRun? run, [NotNullWhen(false)] out string? code)
        {
            (run, code) = (new("api", "JUnit", 5, 1, 0, ["orders"], today), null);
            return true;
        }
    }

    private sealed class PlainWords : IReadinessWords
    {
        public string Outcome(ReadinessAnswer answer, string locale) => $"{answer.Vote!.For}:{answer.Vote.Against}";

        public string Gates(ReadinessAnswer answer, string locale) => $"{answer.Report.Gates.Count} gates";

        public string Votes(ReadinessAnswer answer, string locale) => string.Join(", ", answer.Vote!.Ballots.Select(b => b.Why));
    }

    private sealed class NoLinks : IUploadLinks
    {
        public Uri BudgetTemplate => new("https://example.test/");

        public Uri Create(Asker asker) => new("https://example.test/");
    }
}
