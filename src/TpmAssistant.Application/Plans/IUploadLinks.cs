using TpmAssistant.Application.Access;

namespace TpmAssistant.Application.Plans;

/// <summary>Addresses of the page on which a person chooses a plan file. Each is good for that person and conversation, for a short time.</summary>
public interface IUploadLinks
{
    /// <summary>Makes an address for the asker.</summary>
    Uri Create(Asker asker);

    /// <summary>A budget table to start from, for anybody.</summary>
    Uri BudgetTemplate { get; }
}
