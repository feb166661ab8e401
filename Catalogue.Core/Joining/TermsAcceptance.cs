namespace Catalogue.Core.Joining;

/// <summary>Who accepted which terms of use, when and for which company (A2). It never changes.</summary>
public sealed class TermsAcceptance
{
    private TermsAcceptance()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The company; null until the request is validated.</summary>
    public Guid? PartnerId { get; private set; }

    /// <summary>The request with which they were accepted; null when a partner accepted new ones.</summary>
    public Guid? RequestId { get; private set; }

    /// <summary>The account that accepted new ones; null with a request, which says who.</summary>
    public Guid? AccountId { get; private set; }

    public string TermsNumber { get; private set; } = "";

    /// <summary>SHA-256 of their whole text, in lower-case hexadecimal.</summary>
    public string TermsHash { get; private set; } = "";

    public DateTimeOffset AcceptedAt { get; private set; }

    internal static TermsAcceptance With(JoinRequest request) => new()
    {
        Id = Guid.CreateVersion7(request.TermsAcceptedAt),
        RequestId = request.Id,
        TermsNumber = request.TermsNumber,
        TermsHash = request.TermsHash,
        AcceptedAt = request.TermsAcceptedAt,
    };

    internal static TermsAcceptance By(Guid accountId, Guid partnerId, string termsNumber, string termsHash, DateTimeOffset instant) => new()
    {
        Id = Guid.CreateVersion7(instant),
        AccountId = accountId,
        PartnerId = partnerId,
        TermsNumber = termsNumber,
        TermsHash = termsHash,
        AcceptedAt = instant,
    };

    /// <summary>The request became a partner: the acceptance is the partner's.</summary>
    internal void Follow(Guid partnerId) => PartnerId = partnerId;
}
