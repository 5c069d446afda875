using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing.Minutes;

/// <summary>Says where the draft is, since it is not for everybody yet.</summary>
internal static class MinutesElsewhereFace
{
    public static Face Compose(MinutesElsewhere answer, Voice voice)
    {
        string title = voice.Text("minutes.elsewhere", ("meeting", SafeText.Clean(answer.Title, 80)));
        return new Face(title, [new Banner(voice.Text("clicked.minutes.kicker"), title, Lead: voice.Text("minutes.elsewhere.next"))], []);
    }
}
