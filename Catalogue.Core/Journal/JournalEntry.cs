using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Journal;

/// <summary>
/// One line of the journal (A27): who, in whose name, when, what, why. Append-only (the database refuses updates and
/// deletions) and chained: each entry's hash covers its content and the previous entry's hash.
/// </summary>
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    /// <summary>1, 2, 3 ... without a gap.</summary>
    public long Number { get; private set; }

    public DateTimeOffset Instant { get; private set; }

    /// <summary>« staff:... », « partner:... », « visitor:public » or « system:... ».</summary>
    public string Actor { get; private set; } = "";

    public string? OnBehalfOf { get; private set; }

    public string Process { get; private set; } = "";

    public string Event { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Canonical JSON of the event.</summary>
    public string Payload { get; private set; } = "";

    public string? ReasonCode { get; private set; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The hash the first entry points to.</summary>
    public static string Genesis { get; } = new('0', 64);

    /// <summary>The entry that follows another.</summary>
    /// <param name="previous">The last entry of the journal; null when it is empty.</param>
    public static JournalEntry After(JournalEntry? previous, ActionContext context, JournalEvent what)
    {
        var entry = new JournalEntry
        {
            Number = (previous?.Number ?? 0) + 1,
            Instant = context.Instant.ToUniversalTime(),
            Actor = context.Actor.ToString(),
            OnBehalfOf = context.OnBehalfOf,
            Process = context.Process,
            Event = what.Name,
            Subject = what.Subject,
            Payload = CanonicalJson.Of(what),
            ReasonCode = context.ReasonCode,
            PreviousHash = previous?.Hash ?? Genesis,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>The hash its content gives; differs from <see cref="Hash"/> when the entry was tampered with.</summary>
    public string ComputeHash()
    {
        var content = new JsonObject
        {
            ["number"] = Number,
            ["instant"] = Instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["actor"] = Actor,
            ["onBehalfOf"] = OnBehalfOf,
            ["process"] = Process,
            ["event"] = Event,
            ["subject"] = Subject,
            ["payload"] = Payload,
            ["reasonCode"] = ReasonCode,
            ["previousHash"] = PreviousHash,
        };
        return CanonicalJson.HashOf(content);
    }
}

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.HasIndex(entry => entry.Subject);
    }
}
