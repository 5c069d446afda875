namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of the register send: verbs, and the names of the values beside them.</summary>
public static class RiskVerbs
{
    /// <summary>Take findings into the register: <see cref="CardVerbs.Project"/>, <see cref="Findings"/>.</summary>
    public const string KeepRisks = "risk-keep";

    /// <summary>Set findings aside: <see cref="CardVerbs.Project"/>, <see cref="Findings"/>, and a reason named <see cref="AsidePrefix"/> and the finding.</summary>
    public const string DismissRisks = "risk-dismiss";

    /// <summary>Show findings that were set aside again: <see cref="CardVerbs.Project"/>, <see cref="Findings"/>.</summary>
    public const string BringBackRisks = "risk-back";

    /// <summary>Show the form of an entry: <see cref="CardVerbs.Project"/>, and <see cref="Risk"/> or a finding; without either, of a new one.</summary>
    public const string RiskForm = "risk-form";

    /// <summary>Record the form of an entry: <see cref="CardVerbs.Project"/>, <see cref="Risk"/> with <see cref="Revision"/>, or a finding, and the fields.</summary>
    public const string SaveRisk = "risk-save";

    /// <summary>Change an entry by a button: <see cref="CardVerbs.Project"/>, <see cref="Risk"/>, and what <c>UpdateRisk</c> takes.</summary>
    public const string ChangeRisk = "risk-change";

    /// <summary>Name of the value that holds the numbers of findings, divided by commas.</summary>
    public const string Findings = "findings";

    /// <summary>Name of the value that holds an entry's name, as in <c>R-7</c>.</summary>
    public const string Risk = "risk";

    /// <summary>Name of the value that holds the revision of an entry.</summary>
    public const string Revision = "revision";

    /// <summary>Beginning of the names of reasons; the finding's number follows.</summary>
    public const string AsidePrefix = "why-";
}
