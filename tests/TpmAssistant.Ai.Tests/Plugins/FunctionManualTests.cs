using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TpmAssistant.Testing;

namespace TpmAssistant.Ai.Tests.Plugins;

/// <summary>
/// What a model is told of the functions is approved text. After a wanted change, copy <c>functions.received.txt</c> from the
/// output folder over <c>Plugins/functions.approved.txt</c>.
/// </summary>
public sealed class FunctionManualTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Functions_NamesDescriptionsAndParameters_AreThoseApproved()
    {
        var catalog = FunctionCatalog.Create(new LooseServices(new FakeClock(), new FunctionSummaries(), new InMemoryProjectStore()));
        var manual = new StringBuilder();
        foreach (var function in catalog.Functions)
        {
            var summary = catalog.Summaries.Single(s => s.Name == function.Name);
            manual.Append(function.Name).Append(catalog.HasEffect(function.Name) ? " (effect)" : "").Append('\n')
                .Append("  ").Append(function.Description).Append('\n')
                .Append("  e.g. ").Append(summary.Example).Append('\n')
                .Append("  ").Append(JsonSerializer.Serialize(function.JsonSchema, Readable)).Append("\n\n");
        }

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "functions.received.txt"), manual.ToString());
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Plugins", "functions.approved.txt")), manual.ToString(), ignoreLineEndingDifferences: true);
    }
}
