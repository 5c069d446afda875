using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Risks.Import;

public sealed class ImportRegisterTests
{
    private const string Two = "Key;Kind;Words;Probability;Impact;Owner\n;Risk;The vendor may slip;4;5;Ben Example\n;Issue;No staging;;3;\n";
    private static readonly CancellationToken Now = CancellationToken.None;

    private readonly ProjectWorld _world = new(Some.Task("a"));
    private readonly ImportRegister _import;
    private readonly UndoChange _undo;
    private readonly UpdateRisk _update;

    public ImportRegisterTests()
    {
        var steps = new InMemoryUndoStore();
        var desk = new RegisterDesk(_world.Viewer, _world.Registers, new UndoDesk(steps, _world.Clock), _world.Clock);
        var list = new ListRisks(desk);
        _import = new ImportRegister(desk, list, new Links(), _world.Records, _world.Clock);
        _update = new UpdateRisk(desk);
        _undo = new UndoChange(steps, [new RegisterUndoable(desk, null!, list)], _world.Clock);
    }

    [Fact]
    public async Task Preview_NewRows_WritesNothing_ApplyWritesAndUndoTakesAllBack()
    {
        var shown = await ShowAsync(Two);
        Assert.Equal(["The vendor may slip", "No staging"], shown.New.Select(n => n.Entry.Title));
        Assert.Empty((await RegisterAsync()).Entries);

        var brought = await ApplyAsync(shown);
        Assert.Equal(["R-1", "I-1"], (await RegisterAsync()).Entries.Select(e => e.Key.ToString()));
        Assert.Equal((ProjectWorld.Ben.Id, EntryOrigin.Imported, 20), ((await RegisterAsync()).Entries[0].Owner!.Id, (await RegisterAsync()).Entries[0].Origin, (await RegisterAsync()).Entries[0].RiskExposure));

        await _undo.RunAsync(Askers.Ada(), brought.Done!.Undo!.Value, Now);
        Assert.Empty((await RegisterAsync()).Entries);
    }

    [Fact]
    public async Task Preview_SameTableAgain_FindsNothingToDo()
    {
        await ApplyAsync(await ShowAsync(Two));
        var again = await ShowAsync(Two);

        Assert.Equal((0, 0, 2), (again.New.Count, again.Changed.Count, again.Same));
    }

    [Theory]
    [InlineData("Key;Words;Probability;Impact\n;Slip;4,0;5", 4)]
    [InlineData("\uFEFFKey,Words,Probability,Impact\r\n,Slip,4,5\r\n", 4)]
    [InlineData("sep=;\nTitle;Likelihood;Severity\nSlip;3;5", 3)]
    [InlineData("ID\tRisk\tProbability\tImpact\n\tSlip\t2.0\t5", 2)]
    public async Task Preview_AsExcelWritesIt_IsRead(string table, int probability)
    {
        var shown = await ShowAsync(table);

        Assert.Empty(shown.Problems);
        Assert.Equal(("Slip", probability, 5), (Assert.Single(shown.New).Entry.Title, shown.New[0].Entry.Probability, shown.New[0].Entry.Impact));
    }

    [Theory]
    [InlineData("Key;Words;Probability\n;Slip;7", "score", 2)]
    [InlineData("Key;Words;Impact\n\n;\"Two\nlines\";3\n;Slip;x", "score", 5)]
    [InlineData("Key;Words;Owner\n;Slip;Nobody Known", "owner", 2)]
    [InlineData("Key;Words;Review\n;Slip;soon", "day", 2)]
    [InlineData("Key;Words;Status\n;Slip;Burning", "status", 2)]
    [InlineData("Key;Words;Impact\nR-9;;3", "no-words", 2)]
    [InlineData("Key;Words\n;Slip\n;slip", "twice", 3)]
    [InlineData("A;B\n1;2", "no-header", 1)]
    [InlineData("Key;Words", "no-lines", 0)]
    public async Task Preview_BadRow_IsNamedByItsLine(string table, string code, int line)
    {
        var problem = Assert.Single((await ShowAsync(table)).Problems);

        Assert.Equal((code, line), (problem.Code, problem.Line));
    }

    [Fact]
    public async Task Apply_SomebodyElseWroteWhatStands_KeepsItUnlessTicked()
    {
        await ApplyAsync(await ShowAsync(Two));
        await _update.RunAsync(Askers.Ben(), "Atlas", "R-1", new EntryEdit { Probability = 2 }, Now);
        var shown = await ShowAsync("Key;Probability\nR-1;5\nI-1;\n");
        var change = Assert.Single(shown.Changed);

        Assert.Equal((ProjectWorld.Ben.Id, "2", "5"), (change.WrittenBy!.Id, change.Changes[0].From, change.Changes[0].To));
        Assert.True(Assert.IsType<RegisterImport>(await _import.ApplyAsync(Askers.Ada(), "Atlas", shown.Table, shown.Stamp, [], Now)).IsOutrun);
        Assert.Equal(2, (await RegisterAsync()).Entries[0].Probability);

        await ApplyAsync(shown, change.Key);
        Assert.Equal(5, (await RegisterAsync()).Entries[0].Probability);
        Assert.Equal("The vendor may slip", (await RegisterAsync()).Entries[0].Title);
    }

    [Fact]
    public async Task Apply_RegisterChangedSinceShown_ShowsAgainAndWritesNothing()
    {
        await ApplyAsync(await ShowAsync(Two));
        var shown = await ShowAsync("Words\nA third");
        await _update.RunAsync(Askers.Ben(), "Atlas", "R-1", new EntryEdit { Probability = 2 }, Now);

        var again = Assert.IsType<RegisterImport>(await _import.ApplyAsync(Askers.Ada(), "Atlas", shown.Table, shown.Stamp, [], Now));

        Assert.True(again.IsOutrun);
        Assert.Equal(2, (await RegisterAsync()).Entries.Count);
    }

    [Fact]
    public async Task Apply_StatusClosed_ClosesWithItsReason()
    {
        await ApplyAsync(await ShowAsync(Two));
        var shown = await ShowAsync("Key;Status;Reason\nR-1;closed;Signed in time");

        await ApplyAsync(shown, shown.Changed[0].Key);

        Assert.Equal((EntryStatus.Closed, "Signed in time"), ((await RegisterAsync()).Entries[0].Status, (await RegisterAsync()).Entries[0].Reason));
    }

    [Fact]
    public async Task Apply_HundredRisks_AreKeptBesideTheCardAndWrittenWhole()
    {
        var shown = await ShowAsync("Key;Kind;Words;Probability;Impact\n" + string.Concat(Enumerable.Range(1, 100).Select(i => $";Risk;The supplier of part {i} may deliver late because its own line is not qualified, so that the assembly waits for it;{1 + (i % 5)};4\n")));
        Assert.Equal((true, 100), (shown.IsKept, shown.New.Count));

        await _import.ApplyAsync(Askers.Ada(), "Atlas", "", shown.Stamp, [], Now);

        Assert.Equal(100, (await RegisterAsync()).Entries.Count);
        Assert.Empty(await _world.Records.ListAsync<KeptTable>(Askers.Tenant, KeptTable.RecordKind, "atlas", Now));
    }

    [Fact]
    public async Task Apply_AnotherTableWasBroughtSince_WritesNothing()
    {
        string Table(string words) => "Key;Kind;Words\n" + string.Concat(Enumerable.Range(1, 400).Select(i => $";Risk;{words} number {i}\n"));
        var first = await ShowAsync(Table("The first table's risk"));
        await ShowAsync(Table("The second table's risk"));

        var again = Assert.IsType<RegisterImport>(await _import.ApplyAsync(Askers.Ada(), "Atlas", "", first.Stamp, [], Now));

        Assert.True(again.IsOutrun);
        Assert.Empty((await RegisterAsync()).Entries);
    }

    [Fact]
    public async Task Preview_LongerThanAnyTable_SaysHowLongOneMayBe()
    {
        var refusal = Assert.IsType<Refusal>(await _import.PreviewAsync(Askers.Ada(), "Atlas", new string('x', RegisterImport.MostText + 1), Now));

        Assert.Equal(("register-too-long", "200,000"), (refusal.Code, refusal.Details["most"]));
    }

    [Fact]
    public void Fits_OnlyATableWithTheColumnsOfARegister()
    {
        Assert.True(ImportRegister.Fits(Encoding.UTF8.GetBytes("\uFEFFKey;Kind;Words;Probability;Impact\nR-1;;x;1;1")));
        Assert.False(ImportRegister.Fits(Encoding.UTF8.GetBytes("Issue key,Summary,Status\nA-1,x,Done")));
        Assert.False(ImportRegister.Fits([0x50, 0x4b, 3, 4, 0, 0]));
    }

    private async Task<RegisterImport> ShowAsync(string table) => Assert.IsType<RegisterImport>(await _import.PreviewAsync(Askers.Ada(), "Atlas", table, Now));

    private async Task<RegisterAnswer> ApplyAsync(RegisterImport shown, params RegisterKey[] picked) =>
        Assert.IsType<RegisterAnswer>(await _import.ApplyAsync(Askers.Ada(), "Atlas", shown.Table, shown.Stamp, picked, Now));

    private ValueTask<RiskRegister> RegisterAsync() => _world.Registers.ReadAsync(Askers.Tenant, Some.Project("Atlas").Id, Now);

    private sealed class Links : IUploadLinks
    {
        public Uri BudgetTemplate => new("http://localhost/template");

        public Uri Create(Asker asker) => new("http://localhost/upload");
    }
}
