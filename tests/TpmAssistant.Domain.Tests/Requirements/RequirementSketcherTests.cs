using TpmAssistant.Domain.Requirements;

namespace TpmAssistant.Domain.Tests.Requirements;

public sealed class RequirementSketcherTests
{
    [Fact]
    public void Of_UserStory_IsTakenApart()
    {
        var story = One("As a partner, I want to sign in with my company account, so that I need no second password.");

        Assert.Equal(("partner", "sign in with my company account", "I need no second password"), (story.Role, story.Want, story.Benefit));
        Assert.Equal([RequirementTopic.Access], story.Topics);
        Assert.Equal([GapKind.Measure], story.Gaps.Select(g => g.Kind));
    }

    [Fact]
    public void Of_SeveralSentences_GiveAStoryEachWithTheirTopics()
    {
        var stories = RequirementSketcher.Of("Customers should be able to pay by card; we need a monthly report by mail.\n- export all orders to Excel").Stories;

        Assert.Equal(["pay by card", "a monthly report by mail", "export all orders to Excel"], stories.Select(s => s.Want));
        Assert.Equal(["Customers", null, null], stories.Select(s => s.Role));
        Assert.Equal([[RequirementTopic.Payment], [RequirementTopic.Report, RequirementTopic.Notice], [RequirementTopic.Data]], stories.Select(s => s.Topics));
    }

    [Theory]
    [InlineData("as the finance team we need an export of invoices to Excel", "finance team", "an export of invoices to Excel")]
    [InlineData("The service desk must see the last five calls of a customer", "service desk", "see the last five calls of a customer")]
    [InlineData("we need single sign-on", null, "single sign-on")]
    [InlineData("Can we have a dark mode?", null, "a dark mode")]
    public void Of_WhoWantsIt_IsTheRole(string request, string? role, string want) => Assert.Equal((role, want), (One(request).Role, One(request).Want));

    [Theory]
    [InlineData("Orders must be kept for ten years", RequirementWeight.Must)]
    [InlineData("Users should see their invoices", RequirementWeight.Should)]
    [InlineData("A dark mode would be nice", RequirementWeight.Could)]
    [InlineData("The list could be sorted by name", RequirementWeight.Could)]
    [InlineData("export all orders to Excel", RequirementWeight.Unsaid)]
    public void Of_TheVerb_TellsHowMuchItIsWanted(string request, RequirementWeight weight) => Assert.Equal(weight, One(request).Weight);

    [Theory]
    [InlineData("If the payment fails, the order must be kept", "the payment fails", "the order must be kept")]
    [InlineData("The owner should get a mail when a risk becomes severe", "a risk becomes severe", "The owner should get a mail")]
    public void Of_Condition_BecomesACriterion(string request, string when, string then) =>
        Assert.Contains(new RequirementCriterion(CriterionKind.Condition, then, when), One(request).Criteria);

    [Theory]
    [InlineData("Orders should be visible within 2 seconds for 500 users", "within 2 seconds", "for 500 users")]
    [InlineData("The service must be up 99.9 % of the time", "99.9 %")]
    [InlineData("We need a report every month by 5 January", "every month", "by 5 January")]
    [InlineData("The import should run every 15 minutes", "every 15 minutes")]
    public void Of_Figures_BecomeMeasuredCriteria(string request, params string[] figures)
    {
        var measured = One(request).Criteria.Where(c => c.Kind == CriterionKind.Measure).Select(c => c.Text).ToList();

        Assert.Contains(measured, m => m.Contains(figures[0].Split(' ')[^1], StringComparison.Ordinal));
        Assert.DoesNotContain(One(request).Gaps, g => g.Kind == GapKind.Measure);
    }

    [Fact]
    public void Of_Prohibition_IsTriedOnPurpose() => Assert.Contains(One("A partner must not see another partner's prices").Criteria, c => c.Kind == CriterionKind.Never);

    [Theory]
    [InlineData("The portal must be fast", GapKind.Speed, "fast")]
    [InlineData("The app should be easy to use", GapKind.Ease, "easy")]
    [InlineData("We need to import many files", GapKind.Amount, "many")]
    [InlineData("Customers want to be informed regularly", GapKind.Time, "regularly")]
    [InlineData("The system must be secure", GapKind.Quality, "secure")]
    [InlineData("We need reports for sales, stock etc.", GapKind.Scope, "etc")]
    public void Of_WordThatSaysLessThanItSeems_IsAsked(string request, GapKind kind, string word) => Assert.Contains(new RequirementGap(kind, word), One(request).Gaps);

    [Fact]
    public void Of_AQuality_HasNobodyWhoWantsItAndIsNotAskedFor()
    {
        var story = One("The portal must be available 99.5 percent of the year");

        Assert.True(story.IsQuality);
        Assert.Null(story.Role);
        Assert.DoesNotContain(story.Gaps, g => g.Kind == GapKind.Who);
    }

    [Fact]
    public void Of_SeveralVerbsBeforeOneObject_AsksWhetherItIsOneStory() =>
        Assert.Contains(new RequirementGap(GapKind.Several, "search, filter and export"), One("Clerks should be able to search, filter and export orders").Gaps);

    [Fact]
    public void Of_ALetter_KeepsBackgroundAndQuestionsApart()
    {
        var sketch = RequirementSketcher.Of("Dear Mara,\nToday our partners call us for every order. That costs two people. Partners should order by themselves. When can we see a first version?\nBest regards\nElena");

        Assert.Equal("order by themselves", Assert.Single(sketch.Stories).Want);
        Assert.Equal(["Today our partners call us for every order", "That costs two people"], sketch.Background);
        Assert.Equal("When can we see a first version?", Assert.Single(sketch.Questions));
    }

    [Fact]
    public void Of_GreetingBeforeTheFirstSentence_IsNoPartOfIt() => Assert.Equal("see their orders", One("Hi Mara, partners must see their orders.").Want);

    [Theory]
    [InlineData("")]
    [InlineData("ok.")]
    [InlineData("... --- ...")]
    [InlineData("Thanks for the nice talk")]
    public void Of_NothingToCut_GivesNoStory(string request) => Assert.Empty(RequirementSketcher.Of(request).Stories);

    [Fact]
    public void Of_LongRequest_IsBoundedAndSaysWhatIsLeft()
    {
        var sketch = RequirementSketcher.Of(string.Join('\n', Enumerable.Range(1, 50).Select(i => $"Make thing number {i} better")));

        Assert.Equal((RequirementSketcher.MostStories, 50 - RequirementSketcher.MostStories), (sketch.Stories.Count, sketch.Left));
    }

    [Theory]
    [InlineData("a, ")]
    [InlineData("if when ")]
    [InlineData("the the the ")]
    [InlineData("must should ")]
    [InlineData("1.1.1,")]
    [InlineData("\u202e\u200f")]
    public void Of_TextMadeToBeSlow_ComesBack(string piece) => Assert.NotNull(RequirementSketcher.Of(string.Concat(Enumerable.Repeat(piece, 6000 / piece.Length))));

    private static RequirementStory One(string request) => Assert.Single(RequirementSketcher.Of(request).Stories);
}
