using Catalogue.Core.Labels;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining.Renewal;

/// <summary>Where a partner is between the edition that it is in, or was in last, and the next one (A9).</summary>
public sealed record RenewalState
{
    /// <summary>Its right that ends last, in force or suspended, be that day passed.</summary>
    public required RightOfUse Right { get; init; }

    /// <summary>The edition that it is held under.</summary>
    public required Programme Programme { get; init; }

    /// <summary>The edition that follows; null while none is known.</summary>
    public Programme? Next { get; init; }

    /// <summary>What it asked for, and nobody decided yet; null where it asked nothing.</summary>
    public JoinRequest? Pending { get; init; }

    /// <summary>The first legal day on which it may ask: that of the first warning.</summary>
    public DateOnly OpensOn => Right.EndsOn.AddDays(-Programme.ExpiryWarningDays.DefaultIfEmpty(0).Max());

    /// <summary>Whether the last day of the right has passed.</summary>
    public bool IsOverAt(DateTimeOffset instant) => instant >= ParisCalendar.EndOf(Right.EndsOn);

    /// <summary>Whether it may ask for the next edition on a legal day.</summary>
    public bool MayAskOn(DateOnly today) => Pending is null && Next is not null && today >= OpensOn && today <= Next.EndsOn;
}
