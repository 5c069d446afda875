using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Tests.Utterances;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Ai.Tests.Phrases;

public sealed class PhrasebookTests
{
    private readonly Phrasebook _phrasebook = new();

    [Fact]
    public void Understand_EveryReadingOffered_ReachesItsOwnCallWhenTyped()
    {
        var readings = new[] { "build.tsv", "score.tsv" }.SelectMany(UtteranceSet.Read)
            .SelectMany(c => _phrasebook.Understand(c.Text, UtteranceSet.World(), c.Memory).Readings).ToArray();

        Assert.True(readings.Length > 20);
        Assert.All(readings, reading => Assert.Equal(
            UtteranceSet.Show(Understanding.Of(reading.Call, 1)),
            UtteranceSet.Show(_phrasebook.Understand(reading.Utterance, UtteranceSet.World(), memory: null))));
    }

    [Theory]
    [InlineData("status report")]
    [InlineData("email")]
    [InlineData("banana")]
    [InlineData("alex")]
    [InlineData("tomorrow")]
    public void Understand_Unsure_OffersAtMostThreeReadingsAndNoCall(string text)
    {
        var understood = Understand(text);

        Assert.Empty(understood.Calls);
        Assert.InRange(understood.Readings.Count, 0, 3);
    }

    [Theory]
    [InlineData("status of Atlus", "Atlas|Atlus", "Atlus")]
    [InlineData("status of Atlas", "Atlas|Atlus", "Atlas")]
    [InlineData("status of Atlas 2", "Atlas", "Atlas 2")]
    [InlineData("status of Atlas 2", "Atlas|Atlas 2", "Atlas 2")]
    [InlineData("status of Atlas", "Atlas|Atlas 2", "Atlas")]
    [InlineData("status of Atlantis", "Atlas", "Atlantis")]
    [InlineData("status of Colt", "Bolt", "Colt")]
    [InlineData("status of Atlas Reloaded", "Atlas", "Atlas Reloaded")]
    [InlineData("status of Riskz", "Atlas|Borealis", "Riskz")]
    [InlineData("status of cloud migration", "Cloud Migration|Cloud Billing", "Cloud Migration")]
    [InlineData("status of project X", "Atlas", "X")]
    [InlineData("status of Atlas-2", "Atlas", "Atlas-2")]
    public void Understand_ProjectNames_AreNeverTakenForAnother(string text, string known, string expected)
    {
        var world = new World([.. known.Split('|').Select(n => new KnownProject(n, []))], [], null, UtteranceSet.Today, "en-GB");

        var call = Assert.Single(_phrasebook.Understand(text, world, null).Calls);

        Assert.Equal(expected, call.Arguments["project"]);
    }

    [Theory]
    [InlineData("status of Atals", "Atlas|Altas")]
    [InlineData("status of cloud", "Cloud Migration|Cloud Billing")]
    public void Understand_SeveralProjectsFit_OffersThem(string text, string known)
    {
        var names = known.Split('|');
        var world = new World([.. names.Select(n => new KnownProject(n, []))], [], null, UtteranceSet.Today, "en-GB");

        var understood = _phrasebook.Understand(text, world, null);

        Assert.Empty(understood.Calls);
        Assert.Equal(names.Order(), understood.Readings.Select(r => r.Call.Arguments["project"]).Order());
    }

    [Theory]
    [InlineData("Help")]
    [InlineData("Risk")]
    [InlineData("Team Portal")]
    [InlineData("Today")]
    public void Understand_ProjectNamedLikeAWordOfTheGrammar_IsReachedAfterOf(string name)
    {
        var world = new World([new KnownProject(name, []), new KnownProject("Atlas", [])], [], null, UtteranceSet.Today, "en-GB");

        var call = Assert.Single(_phrasebook.Understand($"status of {name}", world, null).Calls);

        Assert.Equal(FunctionNames.DraftStatusReport, call.Name);
        Assert.Equal(name, call.Arguments["project"]);
    }

    [Fact]
    public void Understand_NoProjectsAtAll_CallsWithoutOneSoThatTheUseCaseSaysSo()
    {
        var call = Assert.Single(_phrasebook.Understand("status report", new World([], [], null, UtteranceSet.Today, "en-GB"), null).Calls);

        Assert.Equal(FunctionNames.DraftStatusReport, call.Name);
        Assert.Empty(call.Arguments);
    }

    [Fact]
    public void Understand_OnlyProject_IsMeantWithoutBeingNamed()
    {
        var world = new World([new KnownProject("Atlas", [])], [], null, UtteranceSet.Today, "en-GB");

        Assert.Equal("Atlas", Assert.Single(_phrasebook.Understand("any risks?", world, null).Calls).Arguments["project"]);
    }

    [Fact]
    public void Understand_MisspeltProjectInAMail_AsksFirst()
    {
        var understood = Understand("draft an email about boralis");

        Assert.Empty(understood.Calls);
        Assert.Contains(understood.Readings, r => r.Call.Name == FunctionNames.DraftStakeholderEmail && r.Call.Arguments["project"] == "Borealis");
    }

    [Fact]
    public void Understand_MisspeltMailWord_AsksFirst() => Assert.Empty(Understand("darft an emial about atlas").Calls);

    [Fact]
    public void Understand_MailForSeveralProjects_AsksWhich() => Assert.Empty(Understand("draft an email about atlas and cobalt").Calls);

    [Fact]
    public void Understand_UnknownRecipient_IsPassedOnAsTyped() =>
        Assert.Equal("Zelda", Assert.Single(Understand("draft an email about atlas to Zelda").Calls).Arguments["recipients"]);

    [Fact]
    public void Understand_MoreProjectsThanFit_OffersThree()
    {
        var world = new World([.. Enumerable.Range(1, 40).Select(i => new KnownProject($"Project{i:00}x", []))], [], null, UtteranceSet.Today, "en-GB");

        Assert.Equal(3, _phrasebook.Understand("status report", world, null).Readings.Count);
    }

    [Theory]
    [InlineData("status of atlas and my meetings tomorrow", "DraftStatusReport(project=Atlas)|ListMeetings(day=2026-03-12)")]
    [InlineData("how's the cloud migration going? any risks?", "DraftStatusReport(project=Atlas)|FlagRisks(project=Atlas)")]
    [InlineData("risks in cobalt and who is overloaded", "FlagRisks(project=Cobalt)|ShowWorkload(project=Cobalt)")]
    [InlineData("how is borealis doing and what are its risks", "DraftStatusReport(project=Borealis)|FlagRisks(project=Borealis)")]
    public void Understand_TwoQuestions_AnswersBoth(string text, string expected) => Assert.Equal(expected, UtteranceSet.Show(Understand(text)));

    [Theory]
    [InlineData("status of atlas and email it to the client")]
    [InlineData("draft an email about atlas and show my meetings")]
    [InlineData("my meetings and close the overdue tasks")]
    public void Understand_TwoRequestsOneOfThemAnEffect_DoesNotActOnEither(string text) =>
        Assert.DoesNotContain(Understand(text).Calls, UtteranceSet.HasEffect);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Help")]
    [InlineData("/help")]
    [InlineData("HELP!!")]
    [InlineData("What can you do?")]
    [InlineData("thanks")]
    public void TryUnderstandWithoutWorld_Courtesy_IsHelpWithoutAllocating(string text)
    {
        Assert.True(Phrasebook.TryUnderstandWithoutWorld(text, out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var understood = Phrasebook.TryUnderstandWithoutWorld(text, out var understanding);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(understood);
        Assert.Equal(FunctionNames.Help, Assert.Single(understanding.Calls).Name);
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("help atlas")]
    [InlineData("status")]
    [InlineData("how do I get help with overdue tasks")]
    [InlineData("???")]
    [InlineData("помощь")]
    public void TryUnderstandWithoutWorld_AnythingElse_IsLeftToTheWholePhrasebook(string text) =>
        Assert.False(Phrasebook.TryUnderstandWithoutWorld(text, out _));

    [Fact]
    public void Understand_FollowUpAfterAnEffect_OffersItAndTheReport()
    {
        var understood = _phrasebook.Understand("and Borealis?", UtteranceSet.World(), After(FunctionNames.DraftStakeholderEmail, ("project", "Atlas")));

        Assert.Equal([FunctionNames.DraftStakeholderEmail, FunctionNames.DraftStatusReport], understood.Readings.Select(r => r.Call.Name));
        Assert.All(understood.Readings, r => Assert.Equal("Borealis", r.Call.Arguments["project"]));
    }

    [Fact]
    public void Understand_FollowUpForAnUnknownProject_CarriesTheNameAsked()
    {
        var understood = _phrasebook.Understand("and Phoenix?", UtteranceSet.World(), After(FunctionNames.FlagRisks, ("project", "Atlas")));

        var call = Assert.Single(understood.Calls);
        Assert.Equal((FunctionNames.FlagRisks, "Phoenix"), (call.Name, call.Arguments["project"]));
    }

    [Fact]
    public void Understand_Calls_HaveConfidenceBetweenSureAndOne() =>
        Assert.All(UtteranceSet.Read("build.tsv").Select(c => Understand(c.Text)).Where(u => u.IsSure), u => Assert.InRange(u.Confidence, Phrasebook.Sure, 1));

    private Understanding Understand(string text) => _phrasebook.Understand(text, UtteranceSet.World(), memory: null);

    private static ConversationMemory After(string function, params (string Name, string Value)[] arguments) =>
        new(new TenantId("t"), "c", new PersonId("p"), new FunctionCall(function, arguments.ToDictionary(a => a.Name, a => a.Value)), []);
}
