using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Meetings.Minutes;

/// <summary>Finds the task that an action of a meeting would be the twin of.</summary>
public static class TaskTwins
{
    private const double Enough = .75;
    private const int LeastWords = 2;

    /// <summary>
    /// The open task that says the same: one that holds three of four telling words of the shorter text, two at least. Of several the one
    /// that shares most, then the one due first. <see langword="null"/> when there is none.
    /// </summary>
    public static ProjectTask? Find(string action, IEnumerable<ProjectTask> tasks)
    {
        var words = TellingWords.Of(action);
        return tasks.Where(t => t.IsOpen)
            .Select(t => (Task: t, Words: TellingWords.Of(t.Title)))
            .Select(t => (t.Task, Common: TellingWords.Common(words, t.Words), Shared: TellingWords.Shared(words, t.Words), t.Words.Count))
            .Where(t => (t.Common >= LeastWords && t.Shared >= Enough) || (words.Count == 1 && t.Count == 1 && t.Common == 1))
            .OrderByDescending(t => t.Common).ThenByDescending(t => t.Shared).ThenBy(t => t.Task.Due ?? DateOnly.MaxValue).ThenBy(t => t.Task.Ref.ToString(), StringComparer.Ordinal)
            .Select(t => t.Task).FirstOrDefault();
    }
}
