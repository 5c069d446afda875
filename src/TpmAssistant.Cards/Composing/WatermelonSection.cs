using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Findings;

namespace TpmAssistant.Cards.Composing;

/// <summary>Where people declare better than the figures show. Drawn for the project manager alone, whoever else is handed the answer.</summary>
internal static class WatermelonSection
{
    public static void Add(List<Block> blocks, Voice voice, IReadOnlyList<Finding> findings, DateOnly today, int limit)
    {
        if (findings.Count == 0 || !voice.SinglesOutPeople)
            return;
        blocks.Add(voice.Section("watermelon.title"));
        foreach (var finding in findings)
        {
            blocks.Add(new Paragraph(voice.Finding(finding, today).Capital()));
            if (finding.Evidence.Count > 0)
                blocks.AddRange(TaskRows.Evidence(voice, finding.Rule, finding.Evidence, today, limit));
        }

        blocks.Add(new Note(voice.Text("watermelon.private")));
    }
}
