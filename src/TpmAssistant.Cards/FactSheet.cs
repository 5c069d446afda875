using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards;

/// <summary>The text face, line by line, each with the title and heading that it stands under.</summary>
internal sealed class FactSheet : IFactSheet
{
    public IReadOnlyList<Fact> Of(Answer answer, Asker asker)
    {
        var facts = new List<Fact>();
        string title = "", heading = "";
        foreach (var line in AnswerFaces.Text(answer, FaceContext.For(asker)))
        {
            var text = line.Plain.Trim();
            if (text.Length == 0)
                continue;
            if (title.Length == 0)
                title = text;
            else if (IsHeading(line) && facts.Count > 0)
                heading = text;
            else
                facts.Add(new Fact(heading.Length == 0 ? title : $"{title} · {heading}", Unmarked(text), NamesIn(line), LinkOf(line)));
        }

        return facts;
    }

    private static bool IsHeading(TextLine line) => line.Spans.All(span => span.Style == SpanStyle.Heading);

    private static string Unmarked(string text) => text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text;

    private static IReadOnlyList<string> NamesIn(TextLine line) => [.. line.Spans.Where(span => span.Address is not null).Select(span => span.Text.Trim())];

    private static Uri? LinkOf(TextLine line) => line.Spans.Select(span => span.Address).FirstOrDefault(address => address is not null);
}
