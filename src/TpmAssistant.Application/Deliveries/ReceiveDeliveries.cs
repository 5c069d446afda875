using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Takes a table of deliveries that a person brought as a file.</summary>
public sealed class ReceiveDeliveries(ProjectFinder finder, EditDeliveries edit)
{
    private const int LargestFile = 1024 * 1024;

    /// <summary>Whether a file looks like a table of deliveries.</summary>
    public static bool Fits(ReadOnlySpan<byte> content) => content.Length <= LargestFile && content.IndexOf((byte)0) < 0 && DeliveryTable.Fits(Encoding.UTF8.GetString(content));

    /// <summary>Brings its entries into the register of the project that the words name, else of the conversation's.</summary>
    public async Task<Answer> RunAsync(Asker asker, ReadOnlyMemory<byte> content, string about, CancellationToken cancellationToken)
    {
        var named = (await finder.OfAsync(asker, cancellationToken)).Where(p => p.Aliases.Append(p.Name).Any(n => about.Contains(n, StringComparison.OrdinalIgnoreCase))).ToList();
        return await edit.BringAsync(asker, named.Count == 1 ? named[0].Id.Value : null, Encoding.UTF8.GetString(content.Span), cancellationToken);
    }
}
