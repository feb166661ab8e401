using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>By when a published offer must comply with new versions of its specification (A6).</summary>
public static class ComplianceDeadline
{
    /// <summary>
    /// The deadline after one more version became known. Versions are taken in the order in which they take effect: an
    /// offer that a later version accepts before its deadline has nothing left to do; of two deadlines the earlier holds.
    /// </summary>
    /// <param name="current">The deadline until now: a last legal day, or null.</param>
    /// <param name="version">The version that became known.</param>
    /// <param name="isSatisfied">Whether the offer, as it is published, satisfies it.</param>
    /// <param name="days">Days to comply after the version takes effect.</param>
    /// <param name="today">Nobody is late for what nobody could know: time runs from here at the earliest.</param>
    public static DateOnly? After(DateOnly? current, SpecificationVersion version, bool isSatisfied, int days, DateOnly today)
    {
        if (isSatisfied) return version.EffectiveOn <= current ? null : current;
        var start = version.EffectiveOn > today ? version.EffectiveOn : today;
        var deadline = start.AddDays(days);
        return current < deadline ? current : deadline;
    }
}
