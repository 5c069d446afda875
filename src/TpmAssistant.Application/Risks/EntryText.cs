using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Risks;

/// <summary>Text that a person puts into an entry.</summary>
internal static class EntryText
{
    /// <summary>Trimmed and at most as long as an entry keeps; <see langword="null"/> when it says nothing.</summary>
    public static string? Of(string? text) => text.CutOrNull(RegisterEntry.MostText);
}
