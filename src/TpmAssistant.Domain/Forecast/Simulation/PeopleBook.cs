using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>Numbers the people whose tasks go together.</summary>
internal sealed class PeopleBook(ForecastInput input)
{
    private readonly Dictionary<PersonId, int> numbers = [];

    public int Count => numbers.Count;

    /// <summary>The number of a task's person; -1 for none.</summary>
    public int NumberOf(ScheduleNode node)
    {
        if (input.Correlation <= 0 || !node.IsTask || node.IsDone || !input.People.TryGetValue(node.Task.Ref, out var person)) return -1;
        if (!numbers.TryGetValue(person, out var number)) numbers.Add(person, number = numbers.Count);
        return number;
    }
}
