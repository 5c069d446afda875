using TpmAssistant.Domain.Planning;

namespace TpmAssistant.Domain.Tests.Planning;

public sealed class RequirementSkeletonTests
{
    [Fact]
    public void Of_UserStory_IsTakenApart()
    {
        var story = Assert.Single(RequirementSkeleton.Of("As a partner, I want to sign in with my company account, so that I need no second password."));

        Assert.Equal(("partner", "sign in with my company account", "I need no second password"), (story.Role, story.Want, story.Benefit));
        Assert.Equal([RequirementTopic.General, RequirementTopic.Access], story.Topics);
    }

    [Fact]
    public void Of_SeveralSentences_GiveAStoryEachWithTheirTopics()
    {
        var stories = RequirementSkeleton.Of("Customers should be able to pay by card; we need a monthly report by mail.\n- export all orders to Excel");

        Assert.Equal(["pay by card", "a monthly report by mail", "export all orders to Excel"], stories.Select(s => s.Want));
        Assert.Equal("Customers", stories[0].Role);
        Assert.Null(stories[1].Role);
        Assert.Contains(RequirementTopic.Payment, stories[0].Topics);
        Assert.Contains(RequirementTopic.Notice, stories[1].Topics);
        Assert.Contains(RequirementTopic.Data, stories[2].Topics);
    }

    [Fact]
    public void Of_ATeamThatNeeds_IsTheRole()
    {
        var story = Assert.Single(RequirementSkeleton.Of("as the finance team we need an export of invoices to Excel"));

        Assert.Equal(("finance team", "an export of invoices to Excel"), (story.Role, story.Want));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok.")]
    [InlineData("... --- ...")]
    public void Of_NothingToCut_GivesNoStory(string request) => Assert.Empty(RequirementSkeleton.Of(request));

    [Fact]
    public void Of_LongRequest_IsBounded() =>
        Assert.Equal(RequirementSkeleton.MostStories, RequirementSkeleton.Of(string.Join('\n', Enumerable.Range(1, 50).Select(i => $"Make thing number {i} better"))).Count);
}
