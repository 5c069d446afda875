using System.Globalization;
using TpmAssistant.Application.Nudges;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Cards.Composing;

/// <summary>How a person is notified, with everything to change it.</summary>
internal static class NotificationsFace
{
    private const int MostMuted = 6;
    private static readonly int[] Caps = [1, 2, 3, 5, 10];

    public static Face Compose(NotificationsAnswer answer, Voice voice)
    {
        var settings = answer.Settings;
        var title = voice.Text(
            $"notify.title.{(answer.NudgesRun ? "nudges" : "quiet")}.{(answer.BriefRuns ? "brief" : "no-brief")}",
            ("cap", settings.Cap), ("time", Time(voice, answer.BriefAt)));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("notify.kicker"), title, answer.Done is null ? Tone.None : Tone.Good, Lead: answer.Done is { } done ? (Phrase)Said(voice, done) : null),
            new Facts(
            [
                (voice.Text("notify.nudges"), Nudges(voice, answer)),
                (voice.Text("notify.brief"), answer.BriefRuns ? voice.Text("notify.brief.on", ("time", Time(voice, answer.BriefAt))) : voice.Text("notify.off")),
                (voice.Text("notify.muted"), settings.Muted.Count == 0 ? voice.Text("notify.muted.none")
                    : string.Join(", ", settings.Muted.Select(m => NotificationButtons.Name(voice, m)))),
            ]),
        };
        if (!settings.On) blocks.Add(new Paragraph(voice.Text("notify.what")));
        if (settings.Muted.Count > 0)
            blocks.Add(new Buttons([.. settings.Muted.Take(MostMuted).Select(m => NotificationButtons.Unmute(voice, m))]));
        blocks.Add(new Hidden("limits", Limits(voice, settings)));
        blocks.Add(new Hidden("muting", Muting(voice, answer)));
        blocks.Add(new Note(voice.Text("notify.words")) { Apart = true });
        return new Face(title, blocks, [.. Foot(voice, answer)]);
    }

    /// <summary>What was just done, in a sentence.</summary>
    public static string Said(Voice voice, NotificationDone done) => voice.Text(
        $"notify.done.{done.Act.ToString().ToLowerInvariant()}", ("what", done.Mute is { } mute ? NotificationButtons.Name(voice, mute) : ""));

    private static IEnumerable<Button> Foot(Voice voice, NotificationsAnswer answer)
    {
        foreach (var undo in UndoButtons.For(voice, answer.Done?.Undo)) yield return undo;
        yield return NotificationButtons.Nudges(voice, !answer.NudgesRun);
        yield return NotificationButtons.Brief(voice, !answer.BriefRuns);
        yield return new CallButton(voice.Text("notify.look"), Calls.Nudges);
        yield return new ToggleButton(voice.Text("notify.limits"), "limits") { Secondary = true };
        yield return new ToggleButton(voice.Text("notify.muting"), "muting") { Secondary = true };
    }

    private static string Nudges(Voice voice, NotificationsAnswer answer)
    {
        var settings = answer.Settings;
        return !settings.On ? voice.Text("notify.off")
            : voice.Text(
                answer.NudgesRun ? "notify.nudges.on" : "notify.nudges.stopped", ("cap", settings.Cap), ("from", Time(voice, settings.From)), ("to", Time(voice, settings.To)));
    }

    private static IReadOnlyList<Block> Limits(Voice voice, NudgeSettings settings) =>
    [
        new ChoiceField(
            NotificationVerbs.Cap, voice.Text("notify.cap"),
            [.. Caps.Append(settings.Cap).Distinct().Order().Select(n => (voice.Text("notify.cap.value", ("count", n)), n.ToString(CultureInfo.InvariantCulture)))],
            settings.Cap.ToString(CultureInfo.InvariantCulture)),
        Hour(voice, NotificationVerbs.From, "notify.from", settings.From, 6, 12),
        Hour(voice, NotificationVerbs.To, "notify.to", settings.To, 13, 21),
        new Buttons([NotificationButtons.Wish(voice.Text("notify.save"), null) with { SendsInputs = true }]),
    ];

    private static IReadOnlyList<Block> Muting(Voice voice, NotificationsAnswer answer) =>
    [
        new Buttons([.. Enum.GetValues<NudgeTopic>().Select(t => NotificationButtons.Mute(voice, new NudgeMute(t, null)))]),
        new Buttons([.. answer.Projects.Take(MostMuted).Select(p => NotificationButtons.Mute(voice, new NudgeMute(null, p.Id, SafeText.Clean(p.Name, 40))))]),
    ];

    private static ChoiceField Hour(Voice voice, string id, string label, TimeOnly value, int first, int last) => new(
        id, voice.Text(label),
        [.. Enumerable.Range(first, last - first + 1).Select(h => new TimeOnly(h, 0)).Append(value).Distinct().Order().Select(t => (Time(voice, t), t.ToString("HH:mm", CultureInfo.InvariantCulture)))],
        value.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static string Time(Voice voice, TimeOnly time) => time.ToString("t", voice.Culture);
}
