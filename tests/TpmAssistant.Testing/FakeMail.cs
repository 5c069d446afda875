using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Testing;

/// <summary>Placed mails in memory.</summary>
public sealed class InMemoryPlacedMails : IPlacedMailStore
{
    public List<PlacedMail> Saved { get; } = [];

    public Task SaveAsync(PlacedMail mail, CancellationToken cancellationToken)
    {
        Saved.Add(mail);
        return Task.CompletedTask;
    }

    public Task<PlacedMail?> FindAsync(
        TenantId tenant, PersonId person, ProjectId project, Audience audience, string language, CancellationToken cancellationToken) =>
        Task.FromResult(Saved.LastOrDefault(m => m.Tenant == tenant && m.Person == person
            && m.Source.Project == project && m.Source.Audience == audience && m.Source.Language == language));
}

/// <summary>A mailbox that holds what a test puts in; whatever else is asked for was deleted.</summary>
public sealed class FakeOwnMail : IOwnMail
{
    public Dictionary<string, OwnMail> Mails { get; } = [];

    public ReadFailure Failure { get; set; }

    public List<string> Asked { get; } = [];

    public Task<OwnMailReading> ReadAsync(Asker asker, string messageId, CancellationToken cancellationToken)
    {
        Asked.Add(messageId);
        return Task.FromResult(
            Failure != ReadFailure.None ? new OwnMailReading(null, Failure)
            : Mails.TryGetValue(messageId, out var mail) ? new OwnMailReading(mail, ReadFailure.None)
            : new OwnMailReading(null, ReadFailure.NotFound));
    }
}
