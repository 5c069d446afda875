using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.Time;
using Person = TpmAssistant.Domain.Projects.Person;

namespace TpmAssistant.Graph.People;

/// <summary>Entra's directory.</summary>
internal sealed class GraphDirectory(GraphSessions sessions, PeopleNames names) : IDirectory
{
    private static readonly string[] Searched = ["displayName", "givenName", "surname", "mail", "userPrincipalName"];

    private const int MostFound = 10;
    private const int LongestText = 120;

    public async Task<Person?> MeAsync(Asker asker, CancellationToken cancellationToken)
    {
        var (session, _) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return null;
            var batch = new GraphBatch(session);
            var me = batch.Get(
                session.Client.Me.ToGetRequestInformation(request => request.QueryParameters.Select = PeopleNames.Fields), User.CreateFromDiscriminatorValue);
            var mailbox = batch.Get(session.Client.Me.MailboxSettings.ToGetRequestInformation(), MailboxSettings.CreateFromDiscriminatorValue);
            await batch.SendAsync();
            if (me.Reply.Value is not { } user || PeopleNames.Of(user) is not { } person) return null;
            names.Keep(asker.Tenant, person);
            return person with { TimeZoneId = GraphZones.IanaName(mailbox.Reply.Value?.TimeZone) };
        }
    }

    public async Task<IReadOnlyList<Person>?> GroupMembersAsync(Asker asker, string groupId, CancellationToken cancellationToken)
    {
        var (session, _) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null || string.IsNullOrWhiteSpace(groupId)) return null;
            var members = await session.ReadAllAsync(
                session.Client.Groups[groupId].Members.ToGetRequestInformation(request =>
                {
                    request.QueryParameters.Select = PeopleNames.Fields;
                    request.QueryParameters.Top = 999;
                }),
                GraphReaders.Page<DirectoryObject>(DirectoryObject.CreateFromDiscriminatorValue));
            // A part of a group would let through what is not for everybody: all of it or nothing.
            if (members.Failure != ReadFailure.None) return null;
            return [.. members.Items.OfType<User>().Select(PeopleNames.Of).OfType<Person>().Select(person => names.Keep(asker.Tenant, person))];
        }
    }

    public async Task<IReadOnlyList<Person>> FindAsync(Asker asker, string text, CancellationToken cancellationToken)
    {
        var words = text.Trim();
        if (words.Length is 0 or > LongestText) return [];
        var (session, _) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return [];
            var literal = words.Replace("'", "''", StringComparison.Ordinal);
            var found = await session.SendAsync(
                session.Client.Users.ToGetRequestInformation(request =>
                {
                    request.QueryParameters.Filter = string.Join(
                        " or ", Searched.Select(field => $"startswith({field},'{literal}')"));
                    request.QueryParameters.Select = PeopleNames.Fields;
                    request.QueryParameters.Top = MostFound;
                }),
                GraphReaders.Page<User>(User.CreateFromDiscriminatorValue));
            return
            [
                .. (found.Value?.Items ?? []).Select(PeopleNames.Of).OfType<Person>().Select(person => names.Keep(asker.Tenant, person)).Take(MostFound),
            ];
        }
    }
}
