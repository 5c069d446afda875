using TpmAssistant.Application.Schedule;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Cards.Composing;

/// <summary>What a schedule could not hold to, and where a plan hangs loose, with the tasks named.</summary>
internal static class ScheduleProblems
{
    /// <summary>The code of tasks that wait for one another.</summary>
    public const string Circle = "cycle";

    /// <summary>The code of tasks longer than is counted.</summary>
    public const string TooLong = "too-long";

    private const int TasksNamed = 4;

    public static IEnumerable<Row> Of(CriticalPathAnswer answer, Voice voice)
    {
        var (outlook, schedule) = (answer.Outlook, answer.Outlook.Schedule);
        foreach (var problem in schedule.Problems)
        {
            string key = "schedule-problem." + problem.Code;
            if (problem.Code != "unknown-task" && voice.Knows(key))
                yield return new Row(voice.Text(key, ("hours", voice.Number(ScheduleProblem.MostHours))), Named(problem.Tasks, problem.Code == Circle ? " → " : ", ", problem.Code == Circle));
        }

        if (!outlook.Plan.HasLinks)
            yield break;
        var circled = schedule.Problems.Where(p => p.Code == Circle).SelectMany(p => p.Tasks).ToHashSet();
        if (schedule.OpenStarts.Where(t => !circled.Contains(t) && outlook.Tasks[t].State == TaskState.NotStarted).ToList() is { Count: > 0 } starts)
            yield return new Row(voice.Text("schedule-problem.open-start", ("count", starts.Count)), Named(starts, ", ", false));
        if (schedule.OpenEnds.Where(t => !circled.Contains(t) && outlook.Path.All(p => p.Task != t)).ToList() is { Count: > 0 } ends)
            yield return new Row(voice.Text("schedule-problem.open-end", ("count", ends.Count)), Named(ends, ", ", false));

        Phrase Named(IReadOnlyList<ItemRef> tasks, string separator, bool round)
        {
            var titles = tasks.Take(TasksNamed).Select(t => outlook.Tasks.TryGetValue(t, out var task) ? Voice.Title(task.Title).Text : SafeText.Clean(t.Id, 20)).ToList();
            if (round && tasks.Count <= TasksNamed)
                titles.Add(titles[0]);
            string named = string.Join(separator, titles);
            return tasks.Count > TasksNamed ? voice.Text("people.and-more", ("names", named), ("count", tasks.Count - TasksNamed)) : named;
        }
    }
}
