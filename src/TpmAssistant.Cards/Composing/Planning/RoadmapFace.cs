using System.Globalization;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards.Composing.Planning;

/// <summary>A quarter over all projects: a lane each, then the milestones month by month.</summary>
internal static class RoadmapFace
{
    public static Face Compose(RoadmapAnswer answer, Voice voice, int limit)
    {
        var open = answer.Milestones.Where(m => !m.IsReached).ToList();
        var late = open.Count(m => m.LateDays > 0);
        var name = Quarter(answer.From);
        var title = answer.Milestones.Count == 0 ? voice.Text("roadmap.none", ("quarter", name))
            : voice.Text(late > 0 ? "roadmap.title.late" : "roadmap.title", ("quarter", name), ("count", answer.Milestones.Count), ("late", late), ("projects", answer.Lanes.Count));
        var blocks = new List<Block>
        {
            new Banner(voice.Text("roadmap.kicker", ("from", voice.Day(answer.From, answer.Today)), ("to", voice.LongDay(answer.To))), title, late > 0 ? Tone.Warning : Tone.None),
            new Rows([.. answer.Lanes.Take(limit).Select(l => Lane(l, answer, voice))]),
        };
        if (answer.Lanes.Count > limit)
            blocks.Add(new Note(voice.Text("list.and-more", ("count", answer.Lanes.Count - limit))));
        for (var month = answer.From; month <= answer.To; month = month.AddMonths(1))
        {
            var held = answer.Milestones.Where(m => m.Day.Year == month.Year && m.Day.Month == month.Month).ToList();
            if (held.Count == 0)
                continue;
            blocks.Add(new Heading(month.ToString("MMMM yyyy", voice.Culture)));
            blocks.Add(new Rows([.. held.Take(limit).Select(m => new Row(
                Name(m, voice),
                Phrase.Join(" · ", [voice.Day(m.Day, answer.Today), Voice.Name(m.Project.Name), State(m, voice)])))]));
            if (held.Count > limit)
                blocks.Add(new Note(voice.Text("list.and-more", ("count", held.Count - limit))));
        }

        blocks.Add(new Note(Phrase.Join(" ", [voice.Text("roadmap.note"), answer.Hidden > 0 ? voice.Text("roadmap.hidden", ("count", answer.Hidden)) : Phrase.Empty])) { Apart = true });
        blocks.Add(CoverageLine.Full(voice, answer.Coverage));
        var before = answer.From.AddMonths(-3);
        var after = answer.From.AddMonths(3);
        return new Face(title, blocks, [Button(before, voice), Button(after, voice)]);
    }

    private static Row Lane(RoadmapLane lane, RoadmapAnswer answer, Voice voice)
    {
        var (from, to) = (lane.From ?? answer.From, lane.To ?? lane.Project.TargetFinish ?? answer.To);
        var inside = from <= answer.To && to >= answer.From;
        var bar = inside ? Timeline.Bar(answer.From, answer.To, from < answer.From ? answer.From : from, to > answer.To ? answer.To : to) : "";
        var ends = lane.To is not { } end ? voice.Text("roadmap.lane.none")
            : lane.P80 is { } p80 ? voice.Text("roadmap.lane.p80", ("end", voice.Day(end, answer.Today)), ("p80", voice.Day(p80, answer.Today))) : voice.Text("roadmap.lane", ("end", voice.Day(end, answer.Today)));
        return new Row(Phrase.Of(Voice.Name(lane.Project.Name), SpanStyle.Strong) + "  " + ends, bar.Length > 0 ? bar : voice.Text("roadmap.lane.outside"));
    }

    private static Phrase Name(RoadmapMilestone milestone, Voice voice) => milestone.Kind == RoadmapKind.Milestone ? SafeText.Clean(milestone.Name, 100)
        : voice.Text("roadmap." + milestone.Kind.ToString().ToLowerInvariant(), ("what", SafeText.Clean(milestone.Name, 100)));

    private static Phrase State(RoadmapMilestone milestone, Voice voice) =>
        milestone.IsReached ? new Span(voice.Text("roadmap.reached"), SpanStyle.Good) : milestone.LateDays > 0 ? new Span(voice.Text("roadmap.late", ("days", milestone.LateDays)), SpanStyle.Warning) : Phrase.Empty;

    private static CallButton Button(DateOnly from, Voice voice)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{from.Year}-{Quarter(from)[..2]}");
        return new CallButton(voice.Text("roadmap.button", ("quarter", Quarter(from))), new FunctionCall(FunctionNames.ShowRoadmap).With("quarter", name));
    }

    private static string Quarter(DateOnly from) => string.Create(CultureInfo.InvariantCulture, $"Q{((from.Month - 1) / 3) + 1} {from.Year}");
}
