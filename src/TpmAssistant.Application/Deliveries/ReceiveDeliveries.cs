using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Tables;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Takes a table of deliveries that a person brought as a file.</summary>
public sealed class ReceiveDeliveries(ProjectFinder finder, EditDeliveries edit)
{
    private const int LargestFile = 1024 * 1024;

    /// <summary>Whether a file looks like a table of deliveries.</summary>
    public static bool Fits(ReadOnlySpan<byte> content) =>
        content.Length <= LargestFile && TableText.Decode(content) is var text && !text.Contains('\0', StringComparison.Ordinal) && DeliveryTable.Fits(text);

    /// <summary>Brings its entries into the register of the project that the words name, else of the conversation's.</summary>
    public async Task<Answer> RunAsync(Asker asker, ReadOnlyMemory<byte> content, string about, CancellationToken cancellationToken)
    {
        var named = ProjectFinder.NamedIn(about, await finder.OfAsync(asker, cancellationToken));
        return await edit.BringAsync(asker, named?.Id.Value, TableText.Decode(content.Span), cancellationToken);
    }
}
