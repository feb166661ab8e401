using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Offers;

/// <summary>
/// The code by which the label of an offer, a centre or an adviser is verified: given with its first publication, which the journal
/// keeps, and for ever: the database refuses that it changes, goes, or is given twice.
/// </summary>
public sealed class LabelCode
{
    private LabelCode()
    {
    }

    internal LabelCode(string offerReference, VerificationCode code) => (OfferReference, Code) = (offerReference, code);

    public string OfferReference { get; private set; } = "";

    public VerificationCode Code { get; private set; }
}

/// <summary>Gives each published offer its code, and finds it again.</summary>
public sealed class LabelCodes(RegistryContext registry)
{
    /// <summary>The code of an offer; null for one that was never published.</summary>
    public Task<VerificationCode?> FindAsync(string offerReference, CancellationToken cancellation = default) =>
        registry.LabelCodes.AsNoTracking().Where(given => given.OfferReference == offerReference)
            .Select(given => (VerificationCode?)given.Code).FirstOrDefaultAsync(cancellation);

    /// <summary>Gives an offer its code, unless it has one. Within the transaction that publishes it.</summary>
    internal async Task GiveAsync(string offerReference, CancellationToken cancellation)
    {
        if (await registry.LabelCodes.FindAsync([offerReference], cancellation) is not null) return;
        VerificationCode code;
        // No other writer is at work: what is free now is free at the commit, where the index has the last word.
        do code = VerificationCode.Draw();
        while (await registry.LabelCodes.AnyAsync(given => given.Code == code, cancellation));
        registry.LabelCodes.Add(new LabelCode(offerReference, code));
    }

    /// <summary>Gives theirs to the offers that were published before there were codes. Run again, it changes nothing.</summary>
    internal async Task GiveMissingAsync(CancellationToken cancellation)
    {
        var without = await registry.Offers
            .Where(offer => offer.CurrentVersion > 0 && !registry.LabelCodes.Any(given => given.OfferReference == offer.Reference))
            .Select(offer => offer.Reference)
            .ToListAsync(cancellation);
        foreach (var reference in without) await GiveAsync(reference, cancellation);
    }
}

internal sealed class LabelCodeMapping : IEntityTypeConfiguration<LabelCode>
{
    public void Configure(EntityTypeBuilder<LabelCode> builder)
    {
        builder.ToTable("LabelCodes");
        builder.HasKey(given => given.OfferReference);
        builder.HasOne<Offer>().WithOne().HasForeignKey<LabelCode>(given => given.OfferReference);
        builder.Property(given => given.Code).HasMaxLength(VerificationCode.Length)
            .HasConversion(code => code.Characters, text => VerificationCode.Parse(text));
        builder.HasIndex(given => given.Code).IsUnique();
    }
}
