using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tables;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks.Import;

/// <summary>Brings a table into a register: shown whole before anything is written, and taken back in one press.</summary>
public sealed class ImportRegister(RegisterDesk desk, ListRisks list, IUploadLinks links, IRecordStore records, TimeProvider clock)
{
    private const string Marker = "words";

    /// <summary>Shows what a table would do; without one, the field for it.</summary>
    /// <param name="asker">Who brings it.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="table">The table; text from outside.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="RegisterImport"/>, or why there is none.</returns>
    public async Task<Answer> PreviewAsync(Asker asker, string? project, string table, CancellationToken cancellationToken)
    {
        if (table.Length > RegisterImport.MostText) return new Refusal("register-too-long", "most", RegisterImport.MostText.ToString("N0", CultureInfo.InvariantCulture));
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead) ? await ShowAsync(asker, view, table, isOutrun: false, cancellationToken) : instead;
    }

    /// <summary>Whether a file looks like the table of a register.</summary>
    public static bool Fits(ReadOnlySpan<byte> content)
    {
        var head = TableText.Decode(content[..Math.Min(content.Length, 2000)]);
        if (head.Contains('\0', StringComparison.Ordinal) || TableText.Read(head).FirstOrDefault() is not { } header) return false;
        return header.Cells.Contains(Marker, StringComparer.OrdinalIgnoreCase) && header.Cells.Contains("probability", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Shows what a file would do.</summary>
    public Task<Answer> ReceiveAsync(Asker asker, string? project, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        PreviewAsync(asker, project, TableText.Decode(content.Span), cancellationToken);

    /// <summary>Writes what was shown, if the table and the register still are what they were then; else shows what stands now.</summary>
    /// <param name="asker">Who presses.</param>
    /// <param name="project">The project.</param>
    /// <param name="table">The table as it stands in the field; empty for the one that is kept because no card has room for it.</param>
    /// <param name="stamp">The stamp of what was shown.</param>
    /// <param name="picked">The entries whose changes were left ticked.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> ApplyAsync(Asker asker, string project, string table, string stamp, IReadOnlyCollection<RegisterKey> picked, CancellationToken cancellationToken)
    {
        var result = await desk.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var kept = KeyOf(asker, view);
        if (string.IsNullOrWhiteSpace(table)) table = (await records.ReadAsync<KeptTable>(asker.Tenant, kept, cancellationToken))?.Body.Text ?? "";
        var read = RegisterTable.Of(table, asker.Locale);
        var keys = new List<RegisterKey>();
        var changed = await desk.ChangeAsync(
            asker, view,
            (register, hand) =>
            {
                keys.Clear();
                if (StampOf(table, register) != stamp) return null;
                var after = new ImportPlan(asker, view, register, read, hand).Apply(picked, keys);
                return keys.Count == 0 ? null : after;
            },
            FunctionNames.ListRisks, cancellationToken);
        if (changed is null) return await ShowAsync(asker, view, table, isOutrun: true, cancellationToken);
        await records.RemoveAsync<KeptTable>(asker.Tenant, kept, cancellationToken);
        return await list.ShowAsync(asker, view, RegisterFilter.All, new RegisterDone(RegisterAct.Brought, keys, keys.Count, changed.Undo), cancellationToken);
    }

    private async Task<Answer> ShowAsync(Asker asker, ProjectView view, string table, bool isOutrun, CancellationToken cancellationToken)
    {
        var register = await desk.ReadAsync(asker, view, cancellationToken);
        var (project, day, upload) = (view.Now.Project, view.Now.StatusDate, links.Create(asker));
        if (string.IsNullOrWhiteSpace(table)) return new RegisterImport(project, day, "", "", [], [], 0, [], [], upload);
        if (table.Length > RegisterImport.MostInCard) await records.PutAsync(asker.Tenant, KeyOf(asker, view), new KeptTable(table), cancellationToken);
        var read = RegisterTable.Of(table, asker.Locale);
        var plan = new ImportPlan(asker, view, register, read, new Hand(new Person(asker.Person, asker.Name), clock.GetUtcNow(), day));
        return new RegisterImport(project, day, table, StampOf(table, register), plan.New, plan.Changed, plan.Unchanged, [.. plan.Problems.OrderBy(p => p.Line)], read.NotRead, upload, isOutrun);
    }

    private static RecordKey KeyOf(Asker asker, ProjectView view) => new(KeptTable.RecordKind, view.Now.Project.Id.Value, asker.Person.Value);

    /// <summary>A text field may change line endings and the space around; that makes no other table.</summary>
    private static string StampOf(string table, RiskRegister register)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{register.Version}\n{table.ReplaceLineEndings("\n").Trim()}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
