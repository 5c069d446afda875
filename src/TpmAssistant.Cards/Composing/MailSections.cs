using TpmAssistant.Application.Mail;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>
/// A report's face as the parts of a mail. The face is the card's own, so a section that reports gain comes over by itself; here it
/// only loses what a mail has no room for.
/// </summary>
internal static class MailSections
{
    /// <summary>The face cut at its headings; what stands above the first and the small print at the foot always stay.</summary>
    public static IReadOnlyList<MailSection> Of(Face face, StatusReport report)
    {
        var sections = new List<(Heading? Heading, List<Block> Blocks)> { (null, []) };
        foreach (var block in face.Blocks)
        {
            if (block is Heading heading)
                sections.Add((heading, [heading]));
            else if (block is Fold { Key.Length: > 0 } fold)
                sections.Add((new Heading(fold.Title) { Key = fold.Key }, [new Heading(fold.Title), .. fold.Content]));
            else if (block is Note { Apart: true })
                sections.Add((null, [block]));
            else
                sections[^1].Blocks.AddRange(InMail(block, report));
        }

        return [.. sections.Where(section => section.Blocks.Count > 0).Select((section, position) => Section(section.Heading, section.Blocks, position))];
    }

    private static MailSection Section(Heading? heading, List<Block> blocks, int position)
    {
        string text = string.Join('\n', TextRenderer.Render(new Face("", blocks, [])).Select(line => line.Plain));
        string key = heading is null ? "" : heading.Key.Length > 0 ? heading.Key : $"section-{position}";
        return new MailSection(key, heading?.Text ?? "", MailRenderer.Render(blocks), text);
    }

    private static IEnumerable<Block> InMail(Block block, StatusReport report)
    {
        switch (block)
        {
            case Banner { Lead.IsEmpty: false } banner when report.Counts.Total > 0:
                yield return banner with { Meter = ((double)report.Counts.Completed / report.Counts.Total, banner.Lead!.Plain) };
                break;
            case Verdict { Why.Count: > 0 } verdict:
                yield return verdict with { Why = [.. OneLineEach(verdict.Why)] };
                break;
            default:
                yield return block;
                break;
        }
    }

    /// <summary>What a verdict rests on, a line a list: whoever wants all of it opens the plan.</summary>
    private static IEnumerable<Block> OneLineEach(IReadOnlyList<Block> why)
    {
        for (int i = 0; i < why.Count; i++)
        {
            if (why[i] is not Rows rows)
            {
                if (why[i] is not Note)
                    yield return why[i];
                continue;
            }

            var line = Phrase.Join(" · ", rows.Items.Select(Short));
            yield return new Note(i + 1 < why.Count && why[i + 1] is Note more ? Phrase.Join(" · ", [line, more.Phrase]) : line);
        }
    }

    private static Phrase Short(Row row) =>
        row.Detail is { IsEmpty: false } detail ? row.Title + " (" + detail + ")" : row.Title;
}
