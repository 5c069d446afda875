using System.Text.Json;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Cards.Tests.Checks;
using TpmAssistant.Cards.Tests.Samples;

namespace TpmAssistant.Cards.Tests.Composing;

public sealed class LiveFacesTests
{
    [Theory]
    [InlineData("meeting-live/b-ended", true)]
    [InlineData("meeting-live/9-closing", false)]
    public void Live_MeetingOver_OffersTheMinutesOfExactlyThatMeeting(string name, bool offered)
    {
        var sample = AllSamples.Items.Single(each => each.ToString() == name);
        var meeting = Assert.IsType<LiveMeetingAnswer>(sample.Answer).State.Agenda!.Meeting;
        using var card = JsonDocument.Parse(sample.Card().Json);

        var buttons = CardLint.Elements(card.RootElement).Where(element => CardLint.Text(element, "title") == "Draft the minutes").Select(element => element.GetRawText()).ToList();

        Assert.Equal(offered, buttons.Count > 0);
        Assert.All(buttons, button => Assert.Contains(FunctionNames.DraftMinutes, button, StringComparison.Ordinal));
        Assert.All(buttons, button => Assert.Contains(JsonSerializer.Serialize(meeting.ToString()).Trim('"'), button, StringComparison.Ordinal));
    }
}
