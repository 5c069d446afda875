namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons of the register of deliveries send: each with <see cref="CardVerbs.Project"/>.</summary>
public static class DeliveryVerbs
{
    /// <summary>Show the form: <see cref="Number"/>, empty for a new entry.</summary>
    public const string Form = "delivery-form";

    /// <summary>Save the form.</summary>
    public const string Save = "delivery-save";

    /// <summary>It has arrived, or was renewed or cancelled: <see cref="Number"/>.</summary>
    public const string Settle = "delivery-settle";

    /// <summary>Take an entry out: <see cref="Number"/>.</summary>
    public const string Remove = "delivery-remove";

    /// <summary>Draft a reminder: <see cref="Number"/>, <see cref="Degree"/>.</summary>
    public const string Escalate = "delivery-escalate";

    /// <summary>Write the reminder on the card anew: <see cref="CardVerbs.Id"/>, <see cref="Number"/>, <see cref="Degree"/>, <see cref="Language"/>.</summary>
    public const string Reword = "delivery-reword";

    /// <summary>Show the form for a table.</summary>
    public const string TableForm = "delivery-table-form";

    /// <summary>Take entries from <see cref="Table"/>.</summary>
    public const string Bring = "delivery-bring";

    /// <summary>Name of the value that holds an entry's number.</summary>
    public const string Number = "delivery-number";

    /// <summary>Name of the value that holds a degree.</summary>
    public const string Degree = "delivery-degree";

    /// <summary>Name of the value that holds a language, as in <c>de</c>.</summary>
    public const string Language = "delivery-language";

    /// <summary>Name of the choice of a kind.</summary>
    public const string Kind = "delivery-kind";

    /// <summary>Name of the field for what is owed.</summary>
    public const string What = "delivery-what";

    /// <summary>Name of the field for who owes it.</summary>
    public const string From = "delivery-from";

    /// <summary>Name of the field for the day of the order.</summary>
    public const string Ordered = "delivery-ordered";

    /// <summary>Name of the field for the lead time.</summary>
    public const string LeadTime = "delivery-lead";

    /// <summary>Name of the field for the day promised.</summary>
    public const string Promised = "delivery-promised";

    /// <summary>Name of the field for the day it came.</summary>
    public const string Arrived = "delivery-arrived";

    /// <summary>Name of the choice of what waits.</summary>
    public const string NeededFor = "delivery-needed-for";

    /// <summary>Name of the field for the day it is needed.</summary>
    public const string NeededBy = "delivery-needed-by";

    /// <summary>Name of the field for the end of a contract.</summary>
    public const string Ends = "delivery-ends";

    /// <summary>Name of the field for a notice.</summary>
    public const string Notice = "delivery-notice";

    /// <summary>Name of the field for a contact.</summary>
    public const string Contact = "delivery-contact";

    /// <summary>Name of the field for the contact's management.</summary>
    public const string Manager = "delivery-manager";

    /// <summary>Name of the field for a table.</summary>
    public const string Table = "delivery-table";
}
