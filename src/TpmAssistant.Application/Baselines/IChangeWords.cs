using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Baselines;

/// <summary>Words a decision about a change of scope for the log of decisions.</summary>
public interface IChangeWords
{
    /// <summary>What was decided, in a sentence.</summary>
    string Decided(Project project, ScopeChange change, string locale);

    /// <summary>What it does to the dates, as computed when it was asked for.</summary>
    string Impact(Project project, ScopeChange change, string locale);
}
