using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Deliveries;

public class DeliveriesTests
{
    private readonly InMemoryUndoStore steps = new();
    private readonly InMemoryProposalStore proposals = new();
    private readonly DeliveryRecords records;
    private readonly ProjectWorld world = new([ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")], Some.Task("1", Some.Day(20)) with { Title = "Rehearse the rollback", Start = Some.Day(10) });

    public DeliveriesTests() => records = new(world.Records, new UndoDesk(steps, world.Clock));

    private DeliveryShelf Shelf => new(world.Finder, world.Viewer, records);

    private EditDeliveries Edit => new(Shelf, records, world.Clock);

    private ShowDeliveries Show => new(Shelf);

    private UndoChange Undo => new(steps, [records], world.Clock);

    private DraftEscalation Escalate => new(Shelf, new MailPeople(world.Directory), new ProposalDesk(proposals, world.Clock), proposals, new PlainWords(), world.Clock);

    private static TypedDelivery Switches => new()
    {
        What = "Core switches", From = "Nordnet", Ordered = "2026-01-02", LeadTime = "3 weeks", NeededFor = "rollback", Contact = "Kari Lund <kari@nordnet.example>",
    };

    [Fact]
    public async Task AddAsync_WordsOfATask_IsKeptWithItsDays()
    {
        var added = await AddAsync(Switches);

        Assert.Equal((1, "Rehearse the rollback"), (added.Outlook.Delivery.Number, added.Outlook.Delivery.Need!.Title));
        Assert.Equal((new DateOnly(2026, 1, 23), Some.Day(10), -4), (added.Outlook.Expected, added.Outlook.NeededBy, added.Outlook.Float!.Value));
        Assert.Equal(DeliveryAct.Added, added.Done!.Act);
    }

    [Fact]
    public async Task AddAsync_Added_ShowsInTheListAndInTheSnapshotWithoutAddresses()
    {
        await AddAsync(Switches);

        var all = Assert.IsType<DeliveriesAnswer>(await Show.RunAsync(Askers.Ada(), "Atlas", null, null, default));

        Assert.Null(Assert.Single(all.Deliveries).Delivery.Contact);
        Assert.Empty(Assert.IsType<DeliveriesAnswer>(await Show.RunAsync(Askers.Ada(), "Borealis", null, null, default)).Deliveries);
    }

    [Fact]
    public async Task AddAsync_NothingSaid_AsksInAForm() => Assert.Empty(Assert.IsType<DeliveryFormAnswer>(await Edit.AddAsync(Askers.Ada(), "Atlas", new(), default)).Problems);

    [Theory]
    [InlineData("Ordered", "soonish", "day-ordered")]
    [InlineData("LeadTime", "a while", "time-lead")]
    [InlineData("NeededFor", "unicorn", "need-unknown")]
    [InlineData("Contact", "Kari at Nordnet", "address-contact")]
    public async Task AddAsync_NotUnderstood_KeepsNothingAndSaysWhat(string field, string value, string code)
    {
        var typed = field switch
        {
            "Ordered" => Switches with { Ordered = value }, "LeadTime" => Switches with { LeadTime = value }, "NeededFor" => Switches with { NeededFor = value }, _ => Switches with { Contact = value },
        };

        var form = Assert.IsType<DeliveryFormAnswer>(await Edit.AddAsync(Askers.Ada(), "Atlas", typed, default));

        Assert.Equal(code, Assert.Single(form.Problems).Code);
        Assert.Empty(await records.ListAsync(Askers.Ada(), "atlas", default));
    }

    [Fact]
    public async Task AddAsync_NotTheManager_IsRefused() => Assert.Equal("delivery-not-yours", Assert.IsType<Refusal>(await Edit.AddAsync(Askers.Ben(), "Atlas", Switches, default)).Code);

    [Fact]
    public async Task RunAsync_ClientsReader_IsRefused()
    {
        var row = ProjectWorld.Owned("Atlas") with { Members = [new ProjectMember(ProjectWorld.Ada, "TPM"), new ProjectMember(ProjectWorld.Ben, "Client", Audience.Client)] };
        await world.Projects.PutAsync(row, default);

        Assert.Equal("plan-not-for-clients", Assert.IsType<Refusal>(await Show.RunAsync(Askers.Ben(), "Atlas", null, null, default)).Code);
    }

    [Fact]
    public async Task UpdateAsync_NewPromise_RemembersTheOneBefore()
    {
        await AddAsync(Switches with { Promised = "2026-01-20" });

        var changed = Assert.IsType<DeliveryAnswer>(await Edit.UpdateAsync(Askers.Ada(), "switches", "Atlas", new() { Promised = "2026-02-03" }, default));

        Assert.Equal([new DateOnly(2026, 1, 20)], changed.Outlook.Delivery.EarlierPromises);
        Assert.Equal("Kari Lund", changed.Outlook.Delivery.Contact!.Name);
    }

    [Fact]
    public async Task UpdateAsync_Arrived_IsSettledAndCanBeTakenBack()
    {
        await AddAsync(Switches);

        var came = Assert.IsType<DeliveryAnswer>(await Edit.UpdateAsync(Askers.Ada(), "V-1", null, new() { Arrived = "yes" }, default));
        Assert.Equal((DeliveryAct.Settled, DeliveryStanding.Settled), (came.Done!.Act, came.Outlook.Standing));
        Assert.IsType<RecordTakenBack>(await Undo.RunAsync(Askers.Ada(), came.Done.Undo!.Value, default));

        Assert.True(Assert.Single(await records.ListAsync(Askers.Ada(), "atlas", default)).IsOpen);
    }

    [Fact]
    public async Task UndoAsync_ChangedSince_IsRefused()
    {
        var added = await AddAsync(Switches);
        await Edit.UpdateAsync(Askers.Ada(), "V-1", "Atlas", new() { Promised = "2026-02-03" }, default);

        Assert.Equal(UndoErrors.ChangedSince, await Undo.RunAsync(Askers.Ada(), added.Done!.Undo!.Value, default));
    }

    [Fact]
    public async Task RemoveAsync_TakenBack_IsThereAgain()
    {
        await AddAsync(Switches);

        var left = Assert.IsType<DeliveriesAnswer>(await Edit.RemoveAsync(Askers.Ada(), "Atlas", 1, default));
        Assert.Empty(left.Deliveries);
        await Undo.RunAsync(Askers.Ada(), left.Done!.Undo!.Value, default);

        Assert.Equal("kari@nordnet.example", Assert.Single(await records.ListAsync(Askers.Ada(), "atlas", default)).Contact!.Address);
    }

    [Fact]
    public async Task RunAsync_NoProjectNamed_LooksInAll()
    {
        await AddAsync(Switches);
        await Edit.AddAsync(Askers.Ada(), "Borealis", Switches with { What = "Tablets", From = "Devicepool" }, default);

        Assert.Equal("Borealis", Assert.IsType<DeliveryAnswer>(await Show.RunAsync(Askers.Ada(), null, "tablets", null, default)).Project.Name);
        Assert.Equal(2, Assert.IsType<DeliveryUnclear>(await Show.RunAsync(Askers.Ada(), null, "V-1", null, default)).Choices.Count);
        Assert.Empty(Assert.IsType<DeliveryUnclear>(await Show.RunAsync(Askers.Ada(), null, "unicorn", null, default)).Choices);
    }

    [Fact]
    public async Task BringAsync_TheTemplate_IsTakenInAndBackAsAWhole()
    {
        var table = DeliveryTable.Template.Replace("Hybrid network ready", "rollback", StringComparison.Ordinal);

        var brought = Assert.IsType<DeliveriesAnswer>(await Edit.BringAsync(Askers.Ada(), "Atlas", table, default));
        Assert.Equal((2, DeliveryKind.Contract), (brought.Deliveries.Count, brought.Deliveries.Single(d => d.CancelBy is not null).Delivery.Kind));
        await Undo.RunAsync(Askers.Ada(), brought.Done!.Undo!.Value, default);

        Assert.Empty(await records.ListAsync(Askers.Ada(), "atlas", default));
    }

    [Fact]
    public async Task BringAsync_WhatWasWritten_ChangesNothing()
    {
        await AddAsync(Switches with { What = "=SUM(A1), \"quoted\"", Promised = "2026-01-20" });
        await AddAsync(new() { Kind = "licence", What = "Catalogue tool", Ends = "2026-12-31", Notice = "3 months" });
        var before = await records.ListAsync(Askers.Ada(), "atlas", default);
        var written = Assert.IsType<DeliveriesAnswer>(await Show.RunAsync(Askers.Ada(), "Atlas", null, "csv", default)).Table!;

        Assert.True(DeliveryTable.Fits(written));
        await Edit.BringAsync(Askers.Ada(), "Atlas", written, default);

        Assert.Equal(before.Select(TypedDelivery.Of), (await records.ListAsync(Askers.Ada(), "atlas", default)).Select(TypedDelivery.Of));
    }

    [Fact]
    public async Task BringAsync_OneMistake_TakesNothingIn()
    {
        var form = Assert.IsType<DeliveryTableForm>(await Edit.BringAsync(Askers.Ada(), "Atlas", "what,from,lead time\nSwitches,Nordnet,6 weeks\nRouters,Nordnet,soon", default));

        Assert.Equal(("time-lead", 3), (Assert.Single(form.Problems).Code, form.Problems[0].Row));
        Assert.Empty(await records.ListAsync(Askers.Ada(), "atlas", default));
    }

    [Theory]
    [InlineData("what,from,lead time\n\"Core\nswitches, 19\"\" rack\",Nordnet,6 weeks")]
    [InlineData("what;from;lead time\r\nCore switches, 19\" rack;Nordnet;6 weeks\r\n;;\r\n")]
    [InlineData("what\tfrom\tlead time\nCore switches, 19\" rack\tNordnet\t6 weeks")]
    public async Task BringAsync_FromAnySpreadsheet_IsTheSame(string table)
    {
        var brought = Assert.IsType<DeliveriesAnswer>(await Edit.BringAsync(Askers.Ada(), "Atlas", table, default));

        Assert.Equal(("Core switches, 19\" rack", "Nordnet"), (Assert.Single(brought.Deliveries).Delivery.What, brought.Deliveries[0].Delivery.From));
    }

    [Fact]
    public async Task BringAsync_MistakeBelowALineBreakInACell_IsNamedByItsLine()
    {
        var form = Assert.IsType<DeliveryTableForm>(await Edit.BringAsync(Askers.Ada(), "Atlas", "what,from,lead time\n\"Core\nswitches\",Nordnet,6 weeks\nRouters,Nordnet,soon", default));

        Assert.Equal(("time-lead", 4), (Assert.Single(form.Problems).Code, form.Problems[0].Row));
    }

    [Theory]
    [InlineData("what,from,lead time\nx,y,6 weeks", true)]
    [InlineData("Deliverable;Vendor;Promised\nx;y;z", true)]
    [InlineData("Summary,Issue key,Status\nx,y,z", false)]
    [InlineData("Name,Due date,Bucket\nx,y,z", false)]
    [InlineData("", false)]
    public void Fits_Headers(string text, bool fits) => Assert.Equal(fits, DeliveryTable.Fits(text));

    /// <summary>UTF-16 with its mark, and what older Excel writes in western Europe.</summary>
    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    public async Task ReceiveAsync_FileOfAnyExcel_IsReadAsItWasWritten(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("what;from;lead time\nSchränke;Größwerk;6 weeks")];

        Assert.True(ReceiveDeliveries.Fits(file));
        var brought = Assert.IsType<DeliveriesAnswer>(await new ReceiveDeliveries(world.Finder, Edit).RunAsync(Askers.Ada(), file, "racks of Atlas.csv", default));

        Assert.Equal(("Schränke", "Größwerk"), (Assert.Single(brought.Deliveries).Delivery.What, brought.Deliveries[0].Delivery.From));
    }

    [Theory]
    [InlineData("6 weeks", 6, LeadUnit.Weeks)]
    [InlineData("30 working days", 30, LeadUnit.WorkingDays)]
    [InlineData("ten days", 10, LeadUnit.Days)]
    [InlineData("a month", 1, LeadUnit.Months)]
    [InlineData("two years", 24, LeadUnit.Months)]
    [InlineData("3 months'", 3, LeadUnit.Months)]
    public void TryRead_LeadTimes(string text, int amount, LeadUnit unit)
    {
        Assert.True(LeadTimeText.TryRead(text, out var lead));
        Assert.Equal(new LeadTime(amount, unit), lead);
        Assert.True(LeadTimeText.TryRead(LeadTimeText.Write(lead), out var again));
        Assert.Equal(lead, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-3 days")]
    [InlineData("99999 weeks")]
    public void TryRead_NoLeadTime_IsNone(string text) => Assert.False(LeadTimeText.TryRead(text, out _));

    [Fact]
    public async Task Escalate_FittingDegree_ProposesAMailToTheContactAndMarksTheOutside()
    {
        await AddAsync(Switches);

        var mail = Assert.IsType<MailProposalAnswer>(await Escalate.RunAsync(Askers.Ada(), "switches", null, "Atlas", null, default));

        Assert.Equal("Firm", mail.Draft.Subject);
        Assert.Equal("kari@nordnet.example", Assert.Single(mail.Draft.To).Address);
        Assert.Equal(["nordnet.example"], mail.OutsideDomains);
    }

    [Theory]
    [InlineData(null, null, "en-GB")]
    [InlineData(null, "fr-FR", "fr-FR")]
    [InlineData("German", "fr-FR", "de-DE")]
    [InlineData("es", null, "es-ES")]
    public async Task Escalate_Language_IsTheOneAskedForElseTheReadersElseTheWriters(string? asked, string? readers, string locale)
    {
        var row = (await world.Projects.ListAsync(Askers.Tenant, default)).First(p => p.Name == "Atlas");
        await world.Projects.PutAsync(row with { Members = [.. row.Members, new(new Person(new("kari"), "Kari", Email: "KARI@nordnet.example"), "Vendor", null, Language: readers)] }, default);
        await AddAsync(Switches);

        var mail = Assert.IsType<MailProposalAnswer>(await Escalate.RunAsync(Askers.Ada(), "switches", null, "Atlas", asked, default));

        Assert.Equal(locale, mail.Draft.Html);
        Assert.Equal(asked is not null ? LetterLanguage.Chosen : readers is not null ? LetterLanguage.Readers : LetterLanguage.Writers, mail.Reminder!.Language);
    }

    [Fact]
    public async Task Reword_OnTheCard_TakesThePlaceOfTheEarlierDraft()
    {
        await AddAsync(Switches);
        var first = Assert.IsType<MailProposalAnswer>(await Escalate.RunAsync(Askers.Ada(), "switches", null, "Atlas", null, default));

        var german = Assert.IsType<MailProposalAnswer>(await Escalate.RewordAsync(Askers.Ada(), first.Proposal.Id, "V-1", EscalationDegree.Firm, "Atlas", "de", default));

        Assert.Equal(("de-DE", first.Proposal.Id.Value, LetterLanguage.Chosen), (german.Draft.Html, german.Draft.Card, german.Reminder!.Language));
        Assert.Equal(ProposalState.Discarded, (await proposals.FindAsync(Askers.Tenant, first.Proposal.Id, default))!.State);

        // A second click on the old card makes no second draft.
        var late = Assert.IsType<ProposalClickAnswer>(await Escalate.RewordAsync(Askers.Ada(), first.Proposal.Id, "V-1", EscalationDegree.Firm, "Atlas", "fr", default));
        Assert.Equal(ClickResult.AlreadyTaken, late.Result);
        Assert.Equal(ProposalState.Open, (await proposals.FindAsync(Askers.Tenant, german.Proposal.Id, default))!.State);
    }

    [Fact]
    public async Task Reword_SomebodyElsesDraft_IsNotTheirs()
    {
        await AddAsync(Switches);
        var first = Assert.IsType<MailProposalAnswer>(await Escalate.RunAsync(Askers.Ada(), "switches", null, "Atlas", null, default));

        Assert.Equal(ClickResult.NotYours, Assert.IsType<ProposalClickAnswer>(await Escalate.RewordAsync(Askers.Ben(), first.Proposal.Id, "V-1", null, "Atlas", "de", default)).Result);
        Assert.Equal(ProposalState.Open, (await proposals.FindAsync(Askers.Tenant, first.Proposal.Id, default))!.State);
    }

    [Fact]
    public async Task Escalate_LanguageThatIsNone_NamesThoseThereAre() =>
        Assert.Equal("bad-argument", Assert.IsType<Refusal>(await Escalate.RunAsync(Askers.Ada(), "switches", null, "Atlas", "klingon", default)).Code);

    [Fact]
    public async Task Escalate_NobodyToWriteTo_AsksForThem()
    {
        await AddAsync(Switches);

        var form = Assert.IsType<DeliveryFormAnswer>(await Escalate.RunAsync(Askers.Ada(), "V-1", EscalationDegree.Management, "Atlas", null, default));

        Assert.Equal("no-manager", Assert.Single(form.Problems).Code);
    }

    [Fact]
    public async Task Escalate_WhereOthersReadAlong_IsRefused()
    {
        await AddAsync(Switches);

        Assert.Equal(Errors.PersonalChatOnly, await Escalate.RunAsync(Askers.Ada(ConversationScope.Group, "g"), "V-1", null, "Atlas", null, default));
    }

    [Fact]
    public async Task Escalate_HasArrived_IsRefused()
    {
        await AddAsync(Switches with { Arrived = "2026-01-02" });

        Assert.Equal("delivery-nothing-owed", Assert.IsType<Refusal>(await Escalate.RunAsync(Askers.Ada(), "V-1", null, "Atlas", null, default)).Code);
    }

    private async Task<DeliveryAnswer> AddAsync(TypedDelivery typed) => Assert.IsType<DeliveryAnswer>(await Edit.AddAsync(Askers.Ada(), "Atlas", typed, default));

    private sealed class PlainWords : IEscalationWords
    {
        public MailDraft Write(EscalationLetter letter, Asker writer) => new(letter.Degree.ToString(), letter.To, letter.Locale, $"{letter.ReplyBy:yyyy-MM-dd}");
    }
}
