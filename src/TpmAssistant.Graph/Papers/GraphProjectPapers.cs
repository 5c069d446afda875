using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Charters;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Papers;

/// <summary>
/// Documents of a team's drive that name a project, and the asker's mail that names it in its subject. Mail counts only where a colleague wrote it: anybody outside can
/// write what a project's purpose is.
/// </summary>
internal sealed class GraphProjectPapers(GraphSessions sessions, TimeProvider clock) : IProjectPapers
{
    private const int MostFiles = 4;
    private const int MostBytes = 2 * 1024 * 1024;
    private const int MostMails = 25;

    private static readonly string[] Telling = ["charter", "brief", "kick-off", "kickoff", "proposal", "business case", "scope", "mandate"];
    private static readonly string[] MailFields = ["subject", "from", "body", "webLink"];

    public async Task<PaperReading> ReadAsync(Asker asker, Project project, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return new PaperReading([], [Source(SourceKinds.Documents, 0, failure), Source(SourceKinds.Mail, 0, failure)]);
            var name = new string([.. project.Name.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')]).Trim();
            if (name.Length < 3) return new PaperReading([], []);
            var (files, filesRead) = await FilesAsync(session, project, name);
            var (mails, mailsRead) = await MailsAsync(session, name);
            return new PaperReading([.. files, .. mails], [filesRead, mailsRead]);
        }
    }

    private async Task<(List<Paper> Papers, SourceReading Read)> FilesAsync(GraphSession session, Project project, string name)
    {
        var papers = new List<Paper>();
        var failure = ReadFailure.None;
        foreach (var group in project.Sources.Where(s => s.Kind == SourceKinds.Planner).Select(s => s.OwnerId).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var drive = await session.SendAsync(session.Client.Groups[group].Drive.ToGetRequestInformation(get => get.QueryParameters.Select = ["id"]), Drive.CreateFromDiscriminatorValue);
            if (drive.Value?.Id is not { Length: > 0 } id)
            {
                failure = Failures.First(failure, drive.Failure);
                continue;
            }

            var found = await session.SendAsync(
                session.Client.Drives[id].Items["root"].SearchWithQ(name).ToGetRequestInformation(get => get.QueryParameters.Select = ["id", "name", "size", "webUrl", "file"]),
                GraphReaders.Page<DriveItem>(DriveItem.CreateFromDiscriminatorValue));
            failure = Failures.First(failure, found.Failure);
            var items = (found.Value?.Items ?? []).Where(i => i is { Id.Length: > 0, Name.Length: > 0, Size: > 0 and <= MostBytes } && DocumentText.Knows(i.Name)).OrderByDescending(i => Tells(i.Name!)).Take(MostFiles);
            foreach (var item in items)
            {
                var content = await session.DownloadAsync(session.Client.Drives[id].Items[item.Id!].Content.ToGetRequestInformation(), MostBytes);
                failure = Failures.First(failure, content.Failure);
                if (content.Value is { } bytes) papers.Add(new Paper(CharterSource.File, item.Name!, DocumentText.Read(item.Name!, bytes), session.Address.SharePoint(item.WebUrl)));
            }
        }

        return (papers, Source(SourceKinds.Documents, papers.Count, failure));
    }

    private async Task<(List<Paper> Papers, SourceReading Read)> MailsAsync(GraphSession session, string name)
    {
        var me = await session.SendAsync(session.Client.Me.ToGetRequestInformation(get => get.QueryParameters.Select = ["mail"]), User.CreateFromDiscriminatorValue);
        var domain = me.Value?.Mail is { } own && own.Contains('@', StringComparison.Ordinal) ? own[own.LastIndexOf('@')..] : null;
        var reply = await session.SendAsync(
            session.Client.Me.Messages.ToGetRequestInformation(get =>
            {
                get.QueryParameters.Search = $"\"{name}\"";
                get.QueryParameters.Select = MailFields;
                get.QueryParameters.Top = MostMails;
                get.Headers.Add("Prefer", "outlook.body-content-type=\"text\"");
            }),
            GraphReaders.Page<Message>(Message.CreateFromDiscriminatorValue));
        var mails = (reply.Value?.Items ?? []).Where(m => domain is not null && m.From?.EmailAddress?.Address?.EndsWith(domain, StringComparison.OrdinalIgnoreCase) == true
                && m.Subject?.Contains(name, StringComparison.OrdinalIgnoreCase) == true)
            .Select(m => new Paper(CharterSource.Mail, $"{m.Subject}, {m.From!.EmailAddress!.Name}", m.Body?.Content ?? "", session.Address.Outlook(m.WebLink))).ToList();
        return (mails, Source(SourceKinds.Mail, mails.Count, Failures.First(me.Failure, reply.Failure)));
    }

    private static int Tells(string name) => Telling.Count(t => name.Contains(t, StringComparison.OrdinalIgnoreCase));

    private SourceReading Source(string kind, int read, ReadFailure failure) => new(kind, "", read, failure == ReadFailure.None ? read : null, clock.GetUtcNow(), failure);
}
