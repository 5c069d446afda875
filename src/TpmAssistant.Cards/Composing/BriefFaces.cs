using TpmAssistant.Application.Cadence;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Composing;

/// <summary>The morning brief, which says why it came and how to stop it.</summary>
internal static class BriefFaces
{
    public static Face Brief(MorningBriefAnswer answer, Voice voice, int limit)
    {
        var day = MyDayFace.Compose(answer.Day, voice, limit);
        return day with
        {
            Blocks = [.. day.Blocks, new Note(voice.Text("brief.why", ("time", answer.At.ToString("t", voice.Culture)))) { Apart = true }],
            Buttons = [new CallButton(voice.Text("button.portfolio"), Calls.Portfolio), Stop(voice), new CallButton(voice.Text("button.notifications"), Calls.Notifications) { Secondary = true }],
        };
    }

    public static Face Switched(BriefSwitchedAnswer answer, Voice voice)
    {
        var title = voice.Text(answer.On ? "brief.on" : "brief.off");
        return new Face(
            title,
            [
                new Banner(
                    voice.Text("brief.kicker"), title, Tone.Good,
                    Lead: voice.Text(answer.On ? "brief.on.lead" : "brief.off.lead", ("time", answer.At.ToString("t", voice.Culture)))),
            ],
            [answer.On ? Stop(voice) : Start(voice)]);
    }

    /// <summary>The button that turns the brief on.</summary>
    public static VerbButton Start(Voice voice) => new(voice.Text("brief.start"), CadenceVerbs.StartBrief, new Dictionary<string, string>());

    private static VerbButton Stop(Voice voice) => new(voice.Text("brief.stop"), CadenceVerbs.StopBrief, new Dictionary<string, string>());
}
