using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Composing.Deliveries;
using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Safety;
using TpmAssistant.Cards.Verbs;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Cards.Composing;

/// <summary>An effect before the click, to the letter, and what came of it after.</summary>
internal static class ProposalFaces
{
    private const string EditId = "mail-edit";

    public static Face Mail(MailProposalAnswer answer, Voice voice)
    {
        var proposal = answer.Proposal;
        string title = voice.Text("proposal.title");
        var blocks = new List<Block>
        {
            new Banner(voice.Text("proposal.kicker"), title, Lead: voice.Text("proposal.lead")),
            new Verbatim(voice.Text("proposal.subject"), answer.Draft.Subject),
            new Verbatim(
                voice.Text("proposal.to", ("count", answer.Draft.To.Count)),
                answer.Draft.To.Count == 0
                    ? voice.Text("proposal.nobody") : string.Join('\n', answer.Draft.To.Select(to => Recipient(voice, to, answer.OutsideDomains)))),
        };
        string domains = string.Join(", ", answer.OutsideDomains.Select(domain => SafeText.Clean(domain, 100)));
        if (answer.OutsideDomains.Count > 0)
            blocks.Add(new Paragraph(Tone.Warning.Mark(voice.Text("proposal.outside", ("domains", domains)))));
        if (proposal.Label is { } label)
            blocks.Add(LabelLine(label, domains, voice));

        blocks.AddRange(MailNotes.Of(answer.Draft, proposal.Id.Value, voice));
        if (answer.Reminder is { } reminder)
            blocks.Add(ReminderLanguage.Line(reminder, voice));
        blocks.Add(new Verbatim(voice.Text("proposal.text"), answer.Draft.Text));
        string day = voice.LongDay(Local(voice, proposal.ExpiresAt));
        blocks.Add(new Note(voice.Text("proposal.expires", ("time", voice.Time(proposal.ExpiresAt)), ("day", day))));
        var id = new Dictionary<string, string>(StringComparer.Ordinal) { [CardVerbs.Id] = proposal.Id.Value };
        var click = new Dictionary<string, string>(id, StringComparer.Ordinal) { [CardVerbs.Hash] = proposal.Hash };
        var buttons = new List<Button> { new VerbButton(voice.Text("proposal.confirm"), CardVerbs.Confirm, click) };
        if (answer.Draft.Source is { } source)
        {
            blocks.Add(Fields(answer.Draft, source, voice, id));
            buttons.Add(new ToggleButton(voice.Text("mail.edit"), EditId));
            if (source.Words != source.Standard || source.Dropped.Count > 0)
                buttons.Add(new VerbButton(voice.Text("mail.standard"), MailVerbs.StandardMail, id));
        }

        buttons.Add(new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id));
        if (answer.Reminder is { } written)
            buttons.AddRange(ReminderLanguage.Buttons(written, proposal.Id.Value, voice));
        var face = new Face(title, blocks, buttons);
        return CardRenderer.Render(face, voice.Lang).ToUtf8().Length <= AdaptiveCard.MaxBytes ? face : TooLong(voice, id);
    }

    private static Paragraph LabelLine(SensitivityLabel label, string domains, Voice voice)
    {
        string name = SafeText.Clean(label.Name, 80);
        return new Paragraph(domains.Length == 0
            ? voice.Text("proposal.label", ("label", name)) : Tone.Warning.Mark(voice.Text("proposal.label.outside", ("label", name), ("domains", domains))));
    }

    /// <summary>Several mails one below the other, where there are no cards.</summary>
    public static Face Mails(MailProposalsAnswer answer, Voice voice)
    {
        var faces = answer.Mails.Select(mail => Mail(mail, voice)).ToList();
        return new Face(faces[0].Summary, [.. faces.SelectMany(face => face.Blocks).Where(block => block is not Hidden)], []);
    }

    /// <summary>What can be changed on the card: a change makes a new proposal.</summary>
    private static Hidden Fields(MailDraft draft, MailSource source, Voice voice, Dictionary<string, string> id)
    {
        var sections = source.Sections.Where(section => section.Key.Length > 0).ToList();
        return new Hidden(EditId,
        [
            new TextField(MailVerbs.MailSubject, voice.Text("proposal.subject"), draft.Subject, 200),
            new TextField(MailVerbs.MailTo, voice.Text("mail.edit.to"), EditMail.Recipients(draft.To), 2000, Multiline: true),
            new TextField(MailVerbs.MailOpening, voice.Text("mail.edit.opening"), source.Words.Opening, 1000, Multiline: true),
            .. sections.Count == 0 ? Array.Empty<Block>() :
            [
                new PickField(
                    MailVerbs.MailKept, voice.Text("mail.edit.sections"), [.. sections.Select(section => (section.Title, section.Key))],
                    [.. sections.Select(section => section.Key).Where(key => !source.Dropped.Contains(key))]),
            ],
            new Buttons([new VerbButton(voice.Text("mail.edit.update"), MailVerbs.EditMail, id) { SendsInputs = true }]),
        ]);
    }

    public static Face Clicked(ProposalClickAnswer answer, Voice voice)
    {
        string state = StateOf(answer);
        string title = voice.Text(Key(voice, answer, state));
        var blocks = new List<Block> { new Banner(voice.Text(Key(voice, answer, "kicker")), title, ToneOf(state)) };
        if (answer.Draft is { } draft && answer.Proposal is not null)
            blocks.Add(new Facts(
            [
                (voice.Text("proposal.subject"), SafeText.Clean(draft.Subject, 200)),
                (voice.Text("proposal.recipients"), SafeText.Clean(string.Join(", ", draft.To.Select(to => to.Address)), 300)),
            ]));
        if (answer.Proposal is { } proposal) blocks.AddRange([.. TaskProposalFaces.Of(proposal, Local(voice, proposal.CreatedAt), voice), .. OwnChangeFaces.Of(proposal, voice)]);
        blocks.Add(new Paragraph(state == "refused" ? Refused(voice, answer.Proposal?.Outcome?.Code) : voice.Text(Key(voice, answer, $"{state}.next"))));
        if (state is "done" or "already" && answer.Proposal?.Outcome?.Code is { } otherwise && voice.Knows("effect." + otherwise))
            blocks.Add(new Note(voice.Text("effect." + otherwise)));
        if (TaskProposalFaces.Again(answer.Proposal, voice) is { } again) return new Face(title, blocks, [again]);
        var open = answer.Draft is null ? "edittask.open" : "clicked.open";
        return new Face(title, blocks, answer.Proposal?.Outcome?.Link is { } link ? [new LinkButton(voice.Text(open), link)] : []);
    }

    /// <summary>The words of a kind of proposal where it has its own, else those of mails.</summary>
    private static string Key(Voice voice, ProposalClickAnswer answer, string word)
    {
        string own = $"clicked.{answer.Proposal?.Kind}.{word}";
        return voice.Knows(own) ? own : $"clicked.{word}";
    }

    /// <summary>What nobody can read to its end, nobody can confirm.</summary>
    private static Face TooLong(Voice voice, Dictionary<string, string> id)
    {
        string title = voice.Text("proposal.too-long");
        return new Face(
            title, [new Banner(voice.Text("proposal.kicker"), title, Tone.Warning), new Paragraph(voice.Text("proposal.too-long.next"))],
            [new VerbButton(voice.Text("proposal.discard"), CardVerbs.Discard, id)]);
    }

    private static string Recipient(Voice voice, MailRecipient to, IReadOnlyList<string> outside)
    {
        string domain = to.Address[(to.Address.LastIndexOf('@') + 1)..];
        string name = to.Name.Length == 0 || to.Name == to.Address ? to.Address : $"{to.Name} <{to.Address}>";
        return outside.Contains(domain, StringComparer.OrdinalIgnoreCase)
            ? $"{name}  {Tone.Warning.Symbol()} {voice.Text("proposal.outside-mark")}" : name;
    }

    private static string StateOf(ProposalClickAnswer answer) => answer.Result switch
    {
        ClickResult.Executed or ClickResult.AlreadyTaken or ClickResult.Underway => answer.Proposal?.State switch
        {
            ProposalState.Done => answer.Result == ClickResult.AlreadyTaken ? "already" : "done",
            ProposalState.Refused => "refused",
            ProposalState.Unknown => "unknown",
            _ => "underway",
        },
        ClickResult.Discarded => "discarded",
        ClickResult.Expired => "expired",
        ClickResult.Changed => "changed",
        ClickResult.Overtaken => "overtaken",
        _ => "not-yours",
    };

    private static Tone ToneOf(string state) => state switch
    {
        "done" or "already" => Tone.Good,
        "refused" => Tone.Bad,
        "unknown" or "expired" or "changed" or "overtaken" => Tone.Warning,
        _ => Tone.None,
    };

    private static string Refused(Voice voice, string? code) =>
        code is not null && voice.Knows("effect." + code) ? voice.Text("effect." + code) : voice.Text("clicked.refused.next");

    private static DateOnly Local(Voice voice, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, voice.Context.Zone).DateTime);
}
