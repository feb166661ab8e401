namespace Catalogue.Core.Journal;

/// <summary>
/// An act worth keeping (A27). Each capability declares its own; the payload is the record's own properties, coded values
/// only: personal data and free text live where they can be erased. <c>docs/journal.md</c> lists them all.
/// </summary>
public abstract record JournalEvent
{
    /// <summary>Its name in the journal: « offer.published ».</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public abstract string Name { get; }

    /// <summary>What it happened to: « offer:OF-00012 ».</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public abstract string Subject { get; }
}
