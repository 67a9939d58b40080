;;; emacs.el --- Uses the language server as somebody in Emacs does  -*- lexical-binding: t -*-
;;; Commentary:
;; Writes what came of it as JSON to the file RESULT.  COMMAND is the server's command, words between blanks,
;; FILE the region file, EXPECTED a part of a finding in it, POSITION and DECLARED places in it
;; (line and column from 0, between blanks).
;;; Code:
(require 'eglot)
(require 'flymake)
(require 'json)

(define-derived-mode region-mode prog-mode "Region")
(add-to-list 'auto-mode-alist '("\\.region\\'" . region-mode))
(add-to-list 'eglot-server-programs (cons 'region-mode (split-string (getenv "COMMAND") " ")))
(setq eglot-sync-connect 20
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil
      create-lockfiles nil)

(defvar result nil "What came of it, by name.")

(defun note (name value)
  "Keep VALUE as NAME."
  (push (cons name value) result))

(defun wait-for (seconds condition)
  "Wait at most SECONDS until CONDITION holds."
  (let ((end (+ (float-time) seconds)))
    (while (and (< (float-time) end) (not (funcall condition)))
      (accept-process-output nil 0.05))))

(defun go (place)
  "Put point where PLACE says."
  (let ((numbers (mapcar #'string-to-number (split-string (getenv place) " "))))
    (goto-char (point-min))
    (forward-line (car numbers))
    (forward-char (cadr numbers))))

(defun messages ()
  "Give what was found in the buffer."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun ask (server method)
  "Give what SERVER answers to METHOD at point, or its error."
  (condition-case problem
      (jsonrpc-request server method (eglot--TextDocumentPositionParams))
    (jsonrpc-error (format "%S" problem))))

(condition-case problem
    (progn
      (find-file (getenv "FILE"))
      (apply #'eglot (eglot--guess-contact))
      (let ((server (eglot-current-server)))
        (flymake-mode 1)
        (flymake-start)
        ;; What is found by reading comes at once, what takes an analysis a moment later.
        (wait-for 20 (lambda () (seq-some (lambda (text) (string-search (getenv "EXPECTED") text)) (messages))))
        (note 'diagnostics (vconcat (messages)))
        (go "POSITION")
        (note 'hover (ask server :textDocument/hover))
        (note 'definition (ask server :textDocument/definition))
        (go "DECLARED")
        (eglot-rename "renamed-body")
        (note 'renamed (buffer-substring-no-properties (point-min) (point-max)))
        (set-buffer-modified-p nil)
        (eglot-shutdown server)))
  (error (note 'problem (format "%S" problem))))
(let ((coding-system-for-write 'utf-8))
  (write-region (json-encode result) nil (getenv "RESULT")))
(kill-emacs 0)
;;; emacs.el ends here
