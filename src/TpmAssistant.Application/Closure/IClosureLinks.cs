using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Closure;

/// <summary>What a closure report is given out as.</summary>
public enum ClosureDocument
{
    /// <summary>A page that prints cleanly.</summary>
    Page,

    /// <summary>A Markdown file.</summary>
    Markdown,

    /// <summary>A Word file.</summary>
    Word,
}

/// <summary>What an address of a closure report was made for.</summary>
/// <param name="Asker">Who asked; what they may see decides what it says.</param>
/// <param name="Project">Which project.</param>
/// <param name="Document">As what.</param>
public sealed record ClosureTicket(Asker Asker, ProjectId Project, ClosureDocument Document);

/// <summary>Addresses of closure reports, each for a short time.</summary>
public interface IClosureLinks
{
    /// <summary>Makes an address.</summary>
    Uri Create(ClosureTicket ticket);
}
