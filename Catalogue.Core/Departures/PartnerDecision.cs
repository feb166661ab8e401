using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Departures;

/// <summary>
/// What the ministry decided of a partner, and why. The journal keeps the act and its coded reason; what explains it is personal data or
/// may be, and stays here, where it can be erased (A27).
/// </summary>
public sealed class PartnerDecision
{
    private PartnerDecision()
    {
    }

    public Guid Id { get; private set; }

    public Guid PartnerId { get; private set; }

    public DecisionKind Kind { get; private set; }

    /// <summary>A code of <c>uSync/reasons.yml</c>.</summary>
    public string ReasonCode { get; private set; } = "";

    /// <summary>What explains it, in the signatory's words: the company reads it. Empty once erased.</summary>
    public string Note { get; private set; } = "";

    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>Who signed it.</summary>
    public Guid DecidedBy { get; private set; }

    internal static PartnerDecision Of(Guid partnerId, DecisionKind kind, Decision decision, Guid signatory, DateTimeOffset instant) => new()
    {
        Id = Guid.CreateVersion7(instant),
        PartnerId = partnerId,
        Kind = kind,
        ReasonCode = decision.ReasonCode,
        Note = decision.Note,
        DecidedAt = instant,
        DecidedBy = signatory,
    };

    internal void EraseNote() => Note = "";
}

public enum DecisionKind
{
    /// <summary>The company exists no more: it leaves.</summary>
    Closure,

    /// <summary>Another takes its place: it leaves, and offers of its own move there.</summary>
    Merger,

    /// <summary>Its number becomes another.</summary>
    Number,

    /// <summary>Its name becomes another.</summary>
    Name,
}

/// <summary>What a decision is made of, whatever it decides: a decision against somebody carries its reasons.</summary>
public sealed record Decision
{
    /// <summary>Letters of a note at most.</summary>
    public const int LongestNote = 2000;

    /// <summary>A code of <c>uSync/reasons.yml</c>, of those for what is decided.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>What explains it: the company reads it.</summary>
    public required string Note { get; init; }
}

internal sealed class PartnerDecisionMapping : IEntityTypeConfiguration<PartnerDecision>
{
    public void Configure(EntityTypeBuilder<PartnerDecision> builder)
    {
        builder.ToTable("PartnerDecisions");
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.Property(decision => decision.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(decision => decision.ReasonCode).HasMaxLength(60);
        builder.Property(decision => decision.Note).HasMaxLength(Decision.LongestNote);
        builder.HasIndex(decision => decision.PartnerId);
        builder.HasOne<Partner>().WithMany().HasForeignKey(decision => decision.PartnerId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(decision => decision.DecidedBy);
    }
}
