using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>An owner's word that a task will be done by its date.</summary>
/// <param name="Task">The task.</param>
/// <param name="By">Who said so.</param>
/// <param name="On">When.</param>
public sealed record OnDateWord(ItemRef Task, Person By, DateOnly On);
