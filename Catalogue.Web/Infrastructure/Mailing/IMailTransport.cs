using Catalogue.Core.Notifications;

namespace Catalogue.Web.Infrastructure.Mailing;

/// <summary>A way for mails to leave.</summary>
internal interface IMailTransport
{
    /// <summary>Whether a server takes the mails; where none does, they stay on this machine.</summary>
    bool HandsOver { get; }

    /// <returns>Null when the mail was taken.</returns>
    /// <exception cref="OperationCanceledException">The site is stopping; nobody knows whether the mail was taken.</exception>
    Task<SendingFailure?> SendAsync(OutgoingMail mail, CancellationToken cancellation);
}

/// <summary>Where people develop: mails go nowhere and are read at <c>/_courrier</c>.</summary>
internal sealed class KeptTransport : IMailTransport
{
    public bool HandsOver => false;

    public Task<SendingFailure?> SendAsync(OutgoingMail mail, CancellationToken cancellation) => Task.FromResult<SendingFailure?>(null);
}
