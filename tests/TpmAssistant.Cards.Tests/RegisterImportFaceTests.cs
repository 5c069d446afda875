using System.Text;
using TpmAssistant.Application.Risks.Import;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Cards.Tests;

public class RegisterImportFaceTests
{
    [Fact]
    public void Card_TableTooLongForIt_OffersToWriteWhatIsKept()
    {
        var rows = Enumerable.Range(1, 100).Select(i => $";Risk;The supplier of part {i} may deliver late because its own line is not qualified, so that the assembly waits for it;4;5").ToList();
        var answer = new RegisterImport(
            Atlas.Project, Atlas.Today, "Key;Kind;Words;Probability;Impact\n" + string.Join('\n', rows), "0123456789abcdef",
            [.. rows.Select((r, i) => new ImportedEntry(i + 2, new RegisterEntry { Key = new(RegisterKind.Risk, 0), Origin = EntryOrigin.Imported, AddedAt = default, Title = r.Split(';')[2] }, null))],
            [], 0, [], [], new Uri("https://example.test/upload"));

        var card = Encoding.UTF8.GetString(AnswerFaces.Card(answer, new FaceContext("en-GB", TimeZoneInfo.Utc)).Json.Span);

        Assert.True(answer.IsKept);
        Assert.InRange(card.Length, 1, 12_000);
        Assert.Contains("register-apply", card, StringComparison.Ordinal);
        Assert.Contains("is kept until you write it", card, StringComparison.Ordinal);
        Assert.DoesNotContain("register-check", card, StringComparison.Ordinal);
    }
}
